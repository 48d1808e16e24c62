import type { Session } from '~/platform/auth/session.server';

const all = [
  'tenants.read',
  'tenants.manage',
  'products.read',
  'products.manage',
  'plans.manage',
  'trials.extend',
  'support.access',
  'users.read',
  'flags.read',
  'flags.manage',
  'fleet.read',
  'hub_audit.read',
] as const;

export type HubPermission = (typeof all)[number];

/** What the hub's roles may do, for pages. private.hub_rights decides; a test compares the two. */
export const hubPermissions: Record<NonNullable<Session['hubRole']>, readonly HubPermission[]> = {
  super_admin: all,
  support: [
    'tenants.read',
    'products.read',
    'support.access',
    'users.read',
    'flags.read',
    'fleet.read',
  ],
  billing: ['tenants.read', 'products.read', 'plans.manage', 'trials.extend', 'fleet.read'],
};
