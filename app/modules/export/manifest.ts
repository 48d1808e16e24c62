import type { ModuleManifest } from '~/platform/modules/manifest';

/** Owners reach it from the company's settings; it has no permission of its own that could be granted. */
export const manifest = {
  id: 'export',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: { workspace: [], portal: [] },
  events: { emitted: {}, consumed: [] },
} satisfies ModuleManifest;
