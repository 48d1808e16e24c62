import type { ModuleManifest } from '~/platform/modules/manifest';

export const manifest = {
  id: 'search',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: {},
  events: { emitted: {}, consumed: [] },
  search: [
    {
      kind: 'files',
      labelKey: 'search:files',
      icon: 'paperclip',
      workspace: 'files/:id',
      portal: 'files/:id',
      order: 70,
    },
  ],
} satisfies ModuleManifest;
