import type { ModuleManifest } from '~/platform/modules/manifest';
import { events } from './events.server';
import { healths, priorities, statuses } from './status';

export const manifest = {
  id: 'projects',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  category: 'service',
  nameKey: 'projects:module.name',
  descriptionKey: 'projects:module.description',
  dependencies: ['crm'],
  jobs: ['projects/make-recurring', 'projects/check-budget', 'projects/import-tasks'],
  search: [
    {
      kind: 'projects',
      labelKey: 'projects:nav.projects',
      icon: 'layers',
      workspace: 'projects/:id',
      portal: 'projects/:id',
      stateKey: 'projects:status',
      order: 10,
    },
    {
      kind: 'tasks',
      labelKey: 'projects:portal.tasks',
      icon: 'check-circle',
      workspace: 'projects/tasks/:id',
      portal: 'projects/tasks/:id',
      stateKey: 'projects:kind',
      order: 20,
    },
  ],
  permissions: [
    {
      code: 'projects.read',
      scopes: ['own', 'team', 'all'],
      guards: [
        { table: 'projects', commands: ['select'] },
        { table: 'project_members', commands: ['select'] },
        { table: 'project_columns', commands: ['select'] },
        { table: 'milestones', commands: ['select'] },
        { table: 'project_updates', commands: ['select'] },
        { table: 'tasks', commands: ['select'] },
        { table: 'checklist_items', commands: ['select'] },
        { table: 'task_dependencies', commands: ['select'] },
        { table: 'task_recurrences', commands: ['select'] },
        { table: 'project_budgets', commands: ['select'] },
        { table: 'task_labels', commands: ['select'] },
        { table: 'task_watchers', commands: ['select', 'insert', 'delete'] },
      ],
    },
    {
      code: 'projects.manage',
      scopes: ['own', 'team', 'all'],
      guards: [
        { table: 'projects', commands: ['insert', 'update'] },
        { table: 'project_members', commands: ['insert', 'delete'] },
        { table: 'project_columns', commands: ['insert', 'update', 'delete'] },
        { table: 'milestones', commands: ['insert', 'update', 'delete'] },
        { table: 'project_updates', commands: ['insert'] },
        { table: 'tasks', commands: ['delete'] },
        { table: 'project_budgets', commands: ['update', 'insert'] },
        { table: 'project_templates', commands: ['insert', 'update', 'delete'] },
        { table: 'task_labels', commands: ['insert', 'update', 'delete'] },
        { table: 'task_imports', commands: ['select', 'insert', 'update', 'delete'] },
      ],
    },
    {
      code: 'tasks.write',
      scopes: ['own', 'team', 'all'],
      guards: [
        { table: 'tasks', commands: ['insert', 'update'] },
        { table: 'checklist_items', commands: ['insert', 'update', 'delete'] },
        { table: 'task_dependencies', commands: ['insert', 'delete'] },
        { table: 'task_recurrences', commands: ['insert', 'update', 'delete'] },
      ],
    },
  ],
  lists: [
    {
      key: 'projects',
      labelKey: 'projects:nav.projects',
      permission: 'projects.read',
      to: 'projects',
    },
    {
      key: 'tasks',
      labelKey: 'projects:nav.tasks',
      permission: 'projects.read',
      to: 'projects/tasks',
    },
  ],
  nav: {
    workspace: [
      {
        to: 'projects',
        labelKey: 'projects:nav.projects',
        icon: 'layers',
        permission: 'projects.read',
        order: 10,
      },
      {
        to: 'projects/mine',
        labelKey: 'projects:nav.mine',
        icon: 'check-circle',
        permission: 'projects.read',
        order: 12,
      },
      {
        to: 'projects/tasks',
        labelKey: 'projects:nav.tasks',
        icon: 'list',
        permission: 'projects.read',
        order: 14,
      },
      {
        to: 'projects/workload',
        labelKey: 'projects:nav.workload',
        icon: 'chart',
        permission: 'projects.manage',
        order: 13,
      },
    ],
    portal: [
      {
        to: 'projects',
        labelKey: 'projects:nav.projects',
        icon: 'layers',
        permission: 'projects.read',
        order: 15,
      },
    ],
  },
  events: {
    emitted: events,
    consumed: [
      'task.assigned',
      'task.created',
      'task.changed',
      'task.moved',
      'project.update_posted',
      'project.shared',
      'project.budget_reached',
    ],
  },
  records: {
    projects: {
      path: 'projects/:id',
      owners: [{ column: 'owner_id' }],
      fields: { name: 'text', status: [...statuses], health: [...healths] },
    },
    task_labels: { path: 'projects/labels/:id', fields: { name: 'text' } },
    tasks: {
      path: 'projects/tasks/:id',
      owners: [{ column: 'assignee_id' }],
      fields: { number: 'number', title: 'text', priority: [...priorities] },
    },
  },
} satisfies ModuleManifest;
