import { type RouteConfigEntry, route } from '@remix-run/route-config';

const file = (name: string) => `modules/projects/routes/${name}.tsx`;

export const workspaceRoutes: RouteConfigEntry[] = [
  route('projects', file('projects')),
  route('projects/new', file('project-new')),
  route('projects/mine', file('my-tasks')),
  route('projects/workload', file('workload')),
  route('projects/templates', file('templates')),
  route('projects/templates/:id', file('template')),
  route('projects/tasks', file('tasks')),
  route('projects/tasks.csv', 'modules/projects/routes/tasks-csv.ts'),
  route('projects/tasks/:id', file('task')),
  route('projects/tasks/:id/files', file('task-files')),
  route('projects/imports/:id', file('import')),
  route('projects/labels', file('labels')),
  route('projects/labels/:id', file('label')),
  route('projects/:id', file('project')),
  route('projects/:id/edit', file('project-edit')),
  route('projects/:id/files', file('project-files')),
  route('projects/:id/board', file('board')),
  route('projects/:id/import', file('import-new')),
  route('projects/:id/tasks', file('project-tasks')),
  route('projects/:id/columns', file('columns')),
  route('projects/:id/calendar', file('calendar')),
  route('projects/:id/timeline', file('timeline')),
  route('projects/:id/template', file('template-save')),
];

export const portalRoutes: RouteConfigEntry[] = [
  route('projects', file('portal-projects')),
  route('projects/tasks/:id', file('portal-task')),
  route('projects/tasks/:id/files', file('portal-task-files')),
  route('projects/:id', file('portal-project')),
  route('projects/:id/files', file('portal-project-files')),
];
