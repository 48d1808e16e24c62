import type { ConstraintMessages } from '~/platform/db/constraints.server';

/** What to say when the database refuses a change of a project or task. */
export const refusals: ConstraintMessages = {
  project_transition: { key: 'projects:error.transition', field: 'status' },
  projects_owner: { key: 'projects:error.staff', field: 'ownerId' },
  projects_shared_client: { key: 'projects:error.sharedClient', field: 'clientId' },
  projects_client_shared: { key: 'projects:error.clientShared', field: 'clientId' },
  projects_tenant_id_client_id_fkey: { key: 'projects:error.gone', field: 'clientId' },
  projects_tenant_id_team_id_fkey: { key: 'projects:error.gone', field: 'teamId' },
  project_members_staff: { key: 'projects:error.staff', field: 'members' },
  project_updates_shared: { key: 'projects:error.notShared', field: 'shared' },
  project_columns_position_check: { key: 'projects:error.columns' },
  projects_check: { key: 'projects:error.dates', field: 'dueOn' },
  tasks_check: { key: 'projects:error.dates', field: 'dueOn' },
  tasks_assignee: { key: 'projects:error.staff', field: 'assigneeId' },
  tasks_tenant_id_project_id_fkey: { key: 'projects:error.gone', field: 'projectId' },
  tasks_tenant_id_project_id_column_id_fkey: { key: 'projects:error.gone', field: 'columnId' },
  tasks_tenant_id_project_id_milestone_id_fkey: {
    key: 'projects:error.gone',
    field: 'milestoneId',
  },
  tasks_archived_done: { key: 'projects:error.archiveDone' },
  task_labels_name_key: { key: 'projects:error.labelName', field: 'name' },
  task_dependencies_circle: { key: 'projects:error.circle', field: 'waitsForId' },
  task_dependencies_self: { key: 'projects:error.circle', field: 'waitsForId' },
  task_dependencies_tenant_id_project_id_waits_for_id_fkey: {
    key: 'projects:error.gone',
    field: 'waitsForId',
  },
  project_templates_name_key: { key: 'projects:error.templateName', field: 'name' },
  rls: { key: 'projects:error.notAllowed' },
};
