import type { ModuleManifest } from '~/platform/modules/manifest';

/** Notices are a person's own, so no permission guards them. */
export const manifest = {
  id: 'notifications',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: { workspace: [], portal: [] },
  events: { emitted: {}, consumed: [] },
} satisfies ModuleManifest;
