import { z } from 'zod';
import { emitter } from '~/platform/events/emit.server';
import { healths, statuses } from './status';

const person = z.guid().nullable();
const project = z.guid();
const status = z.enum(statuses);
const milestone = z.object({ milestoneId: z.guid(), name: z.string() });
const template = z.object({ name: z.string() });
const label = z.object({ name: z.string() });

/** What happens to projects and their tasks. */
export const events = {
  'project.created': { record: 'projects', payload: z.object({ ownerId: person }) },
  'project.planned': {
    record: 'projects',
    payload: z.object({ templateId: z.guid(), tasks: z.number() }),
  },
  'project.status_changed': {
    record: 'projects',
    payload: z.object({ from: status, to: status }),
  },
  'project.shared': { record: 'projects', payload: z.object({ clientId: z.guid() }) },
  'project.update_posted': {
    record: 'projects',
    payload: z.object({ updateId: z.guid(), health: z.enum(healths), shared: z.boolean() }),
  },
  'project.budget_reached': {
    record: 'projects',
    payload: z.object({ kind: z.enum(['time', 'money']), percent: z.number() }),
  },
  'milestone.reached': { record: 'projects', payload: milestone },
  'project.changed': { record: 'projects', payload: z.object({}) },
  'project.members_changed': { record: 'projects', payload: z.object({ count: z.int() }) },
  'project.columns_changed': { record: 'projects', payload: z.object({}) },
  'project.tasks_imported': {
    record: 'projects',
    payload: z.object({ importId: z.guid(), count: z.int() }),
  },
  'milestone.added': { record: 'projects', payload: milestone },
  'milestone.changed': { record: 'projects', payload: milestone },
  'milestone.removed': { record: 'projects', payload: milestone },
  'label.created': { record: 'task_labels', payload: label },
  'label.changed': { record: 'task_labels', payload: label },
  'label.deleted': { record: 'task_labels', payload: label },
  'project_template.created': { record: 'project_templates', payload: template },
  'project_template.changed': { record: 'project_templates', payload: template },
  'project_template.deleted': { record: 'project_templates', payload: template },
  'task.checklist_changed': { record: 'tasks', payload: z.object({ projectId: project }) },
  'task.dependencies_changed': { record: 'tasks', payload: z.object({ projectId: project }) },
  'task.created': {
    record: 'tasks',
    payload: z.object({ projectId: project, assigneeId: person }),
  },
  'task.changed': {
    record: 'tasks',
    payload: z.object({ projectId: project, fields: z.array(z.string()) }),
  },
  'task.assigned': {
    record: 'tasks',
    payload: z.object({ projectId: project, from: person, to: person }),
  },
  'task.moved': {
    record: 'tasks',
    payload: z.object({ projectId: project, from: z.string(), to: z.string() }),
  },
  'task.recurrence_set': {
    record: 'tasks',
    payload: z.object({ projectId: project, rule: z.string().nullable() }),
  },
  'task.completed': { record: 'tasks', payload: z.object({ projectId: project }) },
  'task.reopened': { record: 'tasks', payload: z.object({ projectId: project }) },
  'task.deleted': {
    record: 'tasks',
    payload: z.object({ projectId: project, title: z.string() }),
  },
};

export const emit = emitter(events);
