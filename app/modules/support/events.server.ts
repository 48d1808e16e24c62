import { z } from 'zod';
import { emitter } from '~/platform/events/emit.server';
import { clocks } from './sla/words';
import { priorities, statuses } from './status';

const status = z.enum(statuses);
const priority = z.enum(priorities);
const person = z.guid().nullable();
/** It came with an answer, which tells people already. */
const withReply = z.boolean().optional();

const deadline = {
  record: 'tickets',
  payload: z.object({
    clock: z.enum(clocks),
    dueAt: z.iso.datetime(),
    policyId: z.guid(),
    policy: z.string(),
  }),
};

/** What happens to tickets. */
export const events = {
  'ticket.created': {
    record: 'tickets',
    payload: z.object({ number: z.number(), assigneeId: person }),
  },
  'ticket.replied': {
    record: 'tickets',
    payload: z.object({ messageId: z.guid(), status }),
  },
  'ticket.noted': {
    record: 'tickets',
    payload: z.object({ messageId: z.guid(), mentioned: z.array(z.guid()).optional() }),
  },
  'ticket.assigned': {
    record: 'tickets',
    payload: z.object({ from: person, to: person, teamId: z.guid().nullable(), withReply }),
  },
  'ticket.priority_changed': {
    record: 'tickets',
    payload: z.object({ from: priority, to: priority, withReply }),
  },
  'ticket.status_changed': {
    record: 'tickets',
    payload: z.object({ from: status, to: status, withReply }),
  },
  'ticket.closed': {
    record: 'tickets',
    payload: z.object({ from: status, to: status, withReply }),
  },
  'ticket.tagged': {
    record: 'tickets',
    payload: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  },
  /** Who gets its mails besides whoever asked. */
  'ticket.copied': {
    record: 'tickets',
    payload: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  },
  'ticket.linked': {
    record: 'tickets',
    payload: z.object({ clientId: z.guid().nullable(), projectId: z.guid().nullable() }),
  },
  'ticket.merged': {
    record: 'tickets',
    payload: z.object({ into: z.guid(), number: z.number() }),
  },
  'ticket.rated': {
    record: 'tickets',
    payload: z.object({ score: z.number(), comment: z.string().nullable() }),
  },
  /** Mail of strangers came faster than is taken in; told once an hour. */
  'ticket.mail_held': { record: 'ticket_mails', payload: z.object({}) },
  'ticket.sla_warned': deadline,
  'ticket.sla_breached': deadline,
  'ticket.sla_escalated': deadline,
};

export const emit = emitter(events);
