import type { ModuleManifest } from '~/platform/modules/manifest';

/** The product's own public pages, and the style guide. */
export const manifest = {
  id: 'site',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: { workspace: [], portal: [] },
  events: { emitted: {}, consumed: [] },
} satisfies ModuleManifest;
