import type { ModuleManifest } from '~/platform/modules/manifest';

/** What a company has and may have; what the hub offers. */
export const manifest = {
  id: 'marketplace',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [],
  nav: {
    workspace: [
      {
        to: 'marketplace',
        labelKey: 'marketplace:nav.marketplace',
        icon: 'grid',
        permission: 'modules.manage',
        group: 'admin',
        order: 7,
      },
    ],
    hub: [
      { to: 'products', labelKey: 'marketplace:nav.products', icon: 'grid', order: 20 },
      { to: 'plans', labelKey: 'marketplace:nav.plans', icon: 'star', order: 30 },
    ],
  },
  events: { emitted: [], consumed: [] },
} satisfies ModuleManifest;
