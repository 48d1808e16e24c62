import type { ConstraintMessages } from '~/platform/db/constraints.server';

/** What to say when the database refuses something about timesheets. */
export const timesheetRefusals: ConstraintMessages = {
  timesheets_week_start: { key: 'people:timesheets.error.weekStart' },
  timesheets_employment: { key: 'people:timesheets.error.employment' },
  timesheets_ahead: { key: 'people:timesheets.error.ahead' },
  timesheets_notes: { key: 'people:timesheets.error.notes' },
  timesheets_sequence: { key: 'people:timesheets.error.sequenceAny' },
  timesheets_locked: { key: 'people:timesheets.error.locked' },
  timesheets_lines: { key: 'people:timesheets.error.tooMany' },
  timesheets_not_mine: { key: 'people:timesheets.error.notYours' },
  timesheets_decide: { key: 'people:timesheets.error.decide' },
  timesheets_rejection_note: { key: 'people:timesheets.error.reason', field: 'note' },
  timesheets_reopen: { key: 'people:timesheets.error.notAllowed' },
  timesheets_reopen_note: { key: 'people:timesheets.error.reason', field: 'note' },
  timesheet_transition: { key: 'people:timesheets.error.decided' },
  timesheet_entries_day: { key: 'people:timesheets.error.weekStart' },
  timesheet_entries_day_full: { key: 'people:timesheets.error.dayFullAny' },
  timesheet_entries_overlap: { key: 'people:timesheets.error.overlap' },
  activities_tenant_id_name_key: { key: 'people:timesheets.error.nameTaken', field: 'name' },
  timesheet_entries_tenant_id_activity_id_fkey: { key: 'people:timesheets.error.activity' },
  timesheet_entries_tenant_id_client_id_fkey: { key: 'people:timesheets.error.client' },
  timesheet_entries_task_fkey: { key: 'people:timesheets.error.task' },
  timesheet_entries_project_fkey: { key: 'people:timesheets.error.project' },
  time_project: { key: 'people:timesheets.error.project' },
  timers_one: { key: 'people:timer.error.running' },
  rls: { key: 'people:timesheets.error.notAllowed' },
};
