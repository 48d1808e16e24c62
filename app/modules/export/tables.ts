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
  'public.projects',
  'public.project_members',
  'public.project_columns',
  'public.milestones',
  'public.project_updates',
  'public.tasks',
  'public.checklist_items',
  'public.task_dependencies',
  'public.files',
  'public.attachments',
  'public.working_calendars',
  'public.working_hours',
  'public.events',
  'public.notifications',
  'public.notification_preferences',
  'public.notification_settings',
  'public.notification_templates',
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
  'public.notification_settings',
] satisfies ExportedTable[];

/** Left of a new company's first events, which an import replaces. */
export const clearedTables: readonly string[] = ['public.event_outcomes', 'public.digest_items'];

/** What stays, and why. */
export const excludedTables: Record<string, string> = {
  'public.audit_entries':
    'has a signed export of its own, which proves its history; another company cannot take it over',
  'public.audit_seals': 'part of that proof',
  'public.audit_anchors': 'part of that proof',
  'public.audit_removals': 'part of that proof',
  'public.audit_exports': 'the trail’s own exports',
  'private.audit_pending': 'entries on their way into the chain',
  'public.audit_settings': 'how long this company keeps its trail',
  'public.data_exports': 'the exports themselves',
  'public.data_imports': 'the imports themselves',
  'public.support_grants': 'who of the platform looked into this company, not another',
  'private.tenant_usage': 'counted by the platform, anew for each company',
  'private.tenant_usage_days': 'counted by the platform, anew for each company',
  'private.trial_warnings': 'which warnings of its trial this company was sent',
  'public.api_keys': 'secrets: keys are made anew',
  'public.invitations': 'tokens: open invitations are sent anew',
  'public.deliveries': 'a log of messages sent, with sealed secrets',
  'public.digest_items': 'notices that wait for the next digest here',
  'public.sms_consents': 'consent was given to this company and no other',
  'public.webhook_endpoints': 'secrets, and receivers that know this company: they are set up anew',
  'public.webhook_deliveries': 'a log of messages sent',
  'public.webhook_attempts': 'a log of messages sent',
  'public.event_outcomes': 'which subscriber has done its work here',
  'public.view_sessions': 'who looked as whom here; the audit trail has it',
  'public.automation_rules': 'name people, roles and endpoints of here: rules are made anew',
  'public.automation_versions': 'as automation_rules',
  'public.automation_runs': 'a log of what rules did here',
  'public.task_pauses': 'what is paused here and now',
  'public.tenant_domains': 'proof of a domain is the company’s that gave it',
  'private.api_answers': 'answers remembered for a day',
  'private.idempotency_keys': 'form submissions remembered for two days',
  'private.job_stats': 'figures of the queue',
  'private.session_lapses': 'sessions of this moment',
};
