import type { ModuleManifest } from '~/platform/modules/manifest';

export const manifest = {
  id: 'home',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: {
    workspace: [{ to: '', labelKey: 'home:nav.home', icon: 'home', order: 0 }],
    portal: [{ to: '', labelKey: 'home:nav.home', icon: 'home', order: 10 }],
  },
  events: { emitted: {}, consumed: [] },
} satisfies ModuleManifest;
