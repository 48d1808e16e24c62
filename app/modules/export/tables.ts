/**
 * What belongs to a company: every table with a tenant_id is in one of these lists, and a test compares them
 * with the catalogue. A module that adds a table adds it here.
 */
export const exportedTables = [
  'public.roles',
  'public.role_permissions',
  'private.role_permissions_aside',
  'public.memberships',
  'public.module_subscriptions',
  'public.teams',
  'public.team_members',
  'public.clients',
  'public.client_contacts',
  'public.holiday_lists',
  'public.holidays',
  'public.employees',
  'public.leave_types',
  'public.leave_entitlements',
  'public.leave_requests',
  'public.leave_request_days',
  'public.leave_ledger_entries',
  'public.activities',
  'public.timesheet_settings',
  'public.timesheets',
  'public.timesheet_entries',
  'private.ticket_counters',
  'public.tickets',
  'public.ticket_messages',
  'public.ticket_changes',
  'public.files',
  'public.attachments',
  'public.working_calendars',
  'public.working_hours',
  'public.events',
  'public.notifications',
  'public.notification_preferences',
] as const;

export type ExportedTable = (typeof exportedTables)[number];

/** Rows every company is born with, or that only tell how it was set up: an import brings its own. */
export const startingTables: readonly string[] = [
  'public.roles',
  'public.role_permissions',
  'private.role_permissions_aside',
  'public.memberships',
  'public.module_subscriptions',
  'public.activities',
  'public.events',
  'public.notifications',
  'public.notification_preferences',
] satisfies ExportedTable[];

/** What stays, and why. */
export const excludedTables: Record<string, string> = {
  'public.audit_entries':
    'has a signed export of its own, which proves its history; another company cannot take it over',
  'public.data_exports': 'the exports themselves',
  'public.data_imports': 'the imports themselves',
  'public.api_keys': 'secrets: keys are made anew',
  'public.invitations': 'tokens: open invitations are sent anew',
  'public.deliveries': 'a log of messages sent, with sealed secrets',
  'public.event_outcomes': 'which subscriber has done its work here',
  'public.task_pauses': 'what is paused here and now',
  'public.tenant_domains': 'proof of a domain is the company’s that gave it',
  'private.api_answers': 'answers remembered for a day',
  'private.idempotency_keys': 'form submissions remembered for two days',
  'private.job_stats': 'figures of the queue',
  'private.session_lapses': 'sessions of this moment',
};
