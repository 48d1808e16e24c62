import type { DbContext } from '~/platform/db/tenant.server';

/** What the commands of this module need of a guard's context. */
export interface WebhookContext extends DbContext {
  tenant: { id: string };
}
