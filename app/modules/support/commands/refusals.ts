import type { ConstraintMessages } from '~/platform/db/constraints.server';

/** What to say when the database refuses a change of a ticket. */
export const refusals: ConstraintMessages = {
  ticket_transition: { key: 'support:error.transition', field: 'status' },
  tickets_assignee: { key: 'support:error.assignee', field: 'assigneeId' },
  tickets_contact: { key: 'support:error.contact', field: 'contactId' },
  tickets_requester: { key: 'support:error.requester', field: 'clientId' },
  tickets_openers: { key: 'support:error.openers' },
  tickets_manage: { key: 'support:error.manage' },
  tickets_tenant_id_client_id_fkey: { key: 'support:error.client', field: 'clientId' },
  tickets_tenant_id_team_id_fkey: { key: 'support:error.team', field: 'teamId' },
  attachments_per_message: { key: 'files:error.tooMany', field: 'files' },
  tickets_merged: { key: 'support:merge.error.merged' },
  tickets_merge_self: { key: 'support:merge.error.self', field: 'number' },
  tickets_merge_clients: { key: 'support:merge.error.clients', field: 'number' },
  tickets_client_fixed: { key: 'support:link.error.fixed', field: 'contactId' },
  tickets_project: { key: 'support:link.error.project', field: 'projectId' },
  ticket_copies_staff: { key: 'support:copies.error.staff', field: 'address' },
  ticket_copies_asker: { key: 'support:copies.error.asker', field: 'address' },
  ticket_copies_once: { key: 'support:copies.error.once', field: 'address' },
  ticket_copies_limit: { key: 'support:copies.error.limit', field: 'address' },
  rls: { key: 'support:error.notAllowed' },
};
