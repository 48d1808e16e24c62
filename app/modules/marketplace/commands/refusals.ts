import type { ConstraintMessages } from '~/platform/db/constraints.server';

/** What to say when the database refuses to install or uninstall. */
export const refusals: ConstraintMessages = {
  module_subscriptions_offer: { key: 'marketplace:error.withdrawn' },
  module_subscriptions_plan: { key: 'marketplace:error.plan' },
  module_subscriptions_dependencies: { key: 'marketplace:error.dependencies' },
  module_subscriptions_dependents: { key: 'marketplace:error.dependents' },
  rls: { key: 'marketplace:error.notAllowed' },
};

/** The same for what the hub does. */
export const hubRefusals: ConstraintMessages = {
  module_products_version: { key: 'marketplace:error.version' },
  plans_pkey: { key: 'marketplace:error.planTaken', field: 'id' },
  plans_check: { key: 'marketplace:error.defaultStays' },
  plans_default_idx: { key: 'marketplace:error.stale' },
  tenants_plan: { key: 'marketplace:error.planGone' },
  rls: { key: 'marketplace:error.notAllowed' },
};
