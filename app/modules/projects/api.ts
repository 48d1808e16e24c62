import type { ModuleApi } from '~/platform/api/define.server';
import { checklistRoutes } from './api/checklist.server';
import { labelRoutes } from './api/labels.server';
import { partRoutes } from './api/parts.server';
import { projectRoutes } from './api/projects.server';
import { taskRoutes } from './api/tasks.server';

export const api: ModuleApi = {
  tag: 'Projects',
  description: 'Projects, their tasks, columns, milestones and status updates.',
  routes: [...projectRoutes, ...partRoutes, ...taskRoutes, ...checklistRoutes, ...labelRoutes],
};
