import type { ModuleManifest } from '~/platform/modules/manifest';

export const manifest = {
  id: 'hub',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: { hub: [{ to: '', labelKey: 'hub:nav.tenants', icon: 'building', order: 10 }] },
  events: { emitted: {}, consumed: [] },
} satisfies ModuleManifest;
