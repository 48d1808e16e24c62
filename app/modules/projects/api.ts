import type { ModuleApi } from '~/platform/api/define.server';
import { checklistRoutes } from './api/checklist.server';
import { importRoutes } from './api/imports.server';
import { labelRoutes } from './api/labels.server';
import { partRoutes } from './api/parts.server';
import { planRoutes } from './api/plans.server';
import { projectRoutes } from './api/projects.server';
import { taskRoutes } from './api/tasks.server';
import { templateRoutes } from './api/templates.server';

export const api: ModuleApi = {
  tag: 'Projects',
  description: 'Projects, their tasks, plans, templates, milestones and status updates.',
  routes: [
    ...projectRoutes,
    ...partRoutes,
    ...taskRoutes,
    ...checklistRoutes,
    ...labelRoutes,
    ...planRoutes,
    ...templateRoutes,
    ...importRoutes,
  ],
};
