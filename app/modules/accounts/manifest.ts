import type { ModuleManifest } from '~/platform/modules/manifest';

/** Everybody's own account; what somebody may do in a company is not its question. */
export const manifest = {
  id: 'accounts',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: { workspace: [], portal: [] },
  events: { emitted: {}, consumed: [] },
} satisfies ModuleManifest;
