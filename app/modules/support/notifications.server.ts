import { peopleWhoSee } from '~/platform/comments/people-who-see.server';
import type { Trx } from '~/platform/db/kysely.server';
import {
  clientContactsWith,
  membersWith,
  stillHolding,
} from '~/platform/notifications/audience.server';
import type {
  DispatchedEvent,
  Notice,
  NotificationKinds,
  NotificationRules,
} from '~/platform/notifications/rules';

/** Clients get answers and what becomes of their tickets; staff get questions, assignments and notes. */
export const kinds: NotificationKinds = {
  ticket_opened: { audiences: ['staff'] },
  ticket_question: { audiences: ['staff'] },
  ticket_assigned: { audiences: ['staff'] },
  ticket_noted: { audiences: ['staff'], email: false },
  ticket_mentioned: { audiences: ['staff'] },
  ticket_answered: { audiences: ['staff', 'client'] },
  ticket_status: { audiences: ['staff', 'client'] },
  ticket_rated: { audiences: ['staff'], email: false },
  mail_held: { audiences: ['staff'] },
  sla_warned: { audiences: ['staff'] },
  sla_breached: { audiences: ['staff'] },
  sla_escalated: { audiences: ['staff'] },
};

const EXCERPT = 280;

interface Ticket {
  id: string;
  number: number;
  subject: string;
  requester: string;
  clientId: string | null;
  requesterId: string | null;
  assigneeId: string | null;
  teamId: string | null;
  priority: string;
  /** Message-ID of the latest mail that came for it. */
  lastMail: string | null;
}

interface Person {
  userId: string;
  audience: 'staff' | 'client';
}

export const notifications: NotificationRules = {
  'ticket.created': async (event, trx) => {
    const ticket = await load(event, trx);
    const message = await loadMessage(trx, { ticketId: ticket.id });
    return notices('ticket_opened', ticket, await handlers(trx, ticket), {
      author: ticket.requester,
      excerpt: message?.excerpt ?? '',
    });
  },

  'ticket.replied': async (event, trx) => {
    const ticket = await load(event, trx);
    const message = await loadMessage(trx, { id: String(event.payload.messageId) });
    if (!message) return [];
    const values = { author: message.author, excerpt: message.excerpt };
    // A colleague who asked something internally is answered too; whoever wrote it is left out.
    if (message.side === 'staff' && event.actorId !== ticket.requesterId) {
      return notices('ticket_answered', ticket, await askers(trx, ticket), values);
    }
    return notices('ticket_question', ticket, await handlers(trx, ticket), values);
  },

  'ticket.noted': async (event, trx) => {
    const ticket = await load(event, trx);
    const message = await loadMessage(trx, { id: String(event.payload.messageId) });
    if (!message) return [];
    const values = { author: message.author, excerpt: message.excerpt };
    const called = (event.payload.mentioned as string[] | undefined) ?? [];
    const place = { table: 'tickets', recordId: ticket.id, shared: false };
    const mentioned = new Set(await peopleWhoSee(trx, place, called));
    const others = (await handlers(trx, ticket)).filter(({ userId }) => !mentioned.has(userId));
    const staff = [...mentioned].map((userId) => ({ userId, audience: 'staff' as const }));
    return [
      ...notices('ticket_mentioned', ticket, staff, values),
      ...notices('ticket_noted', ticket, others, values),
    ];
  },

  'ticket.assigned': async (event, trx) => {
    const ticket = await load(event, trx);
    if (!ticket.assigneeId || event.payload.to !== ticket.assigneeId) return [];
    const people = await stillHolding(trx, [ticket.assigneeId], 'tickets.read');
    return notices('ticket_assigned', ticket, people, {});
  },

  'ticket.status_changed': statusNotices,
  'ticket.closed': statusNotices,

  'ticket.rated': async (event, trx) => {
    const ticket = await load(event, trx);
    const people = await handlers(trx, ticket);
    return notices('ticket_rated', ticket, people, {
      score: Number(event.payload.score),
      author: ticket.requester,
    });
  },
  'ticket.mail_held': async (_event, trx) => {
    const people = await membersWith(trx, 'support.setup');
    return people.map(({ userId }) => ({
      userId,
      kind: 'mail_held',
      params: {},
      path: '/support/desk/mail',
    }));
  },

  'ticket.sla_warned': (event, trx) => deadlineNotices('sla_warned', 'warn_notify', event, trx),
  'ticket.sla_breached': (event, trx) =>
    deadlineNotices('sla_breached', 'breach_notify', event, trx),
  'ticket.sla_escalated': (event, trx) =>
    deadlineNotices('sla_escalated', 'escalate_notify', event, trx),
};

/** Whom the policy names: who works on it, those who manage all tickets, or both. */
async function deadlineNotices(
  kind: string,
  whom: 'warn_notify' | 'breach_notify' | 'escalate_notify',
  event: DispatchedEvent,
  trx: Trx,
): Promise<Notice[]> {
  const ticket = await load(event, trx);
  const policy = await trx
    .selectFrom('sla_policies')
    .where('tenant_id', '=', event.tenantId)
    .where('id', '=', String(event.payload.policyId))
    .select(['name', `${whom} as whom`])
    .executeTakeFirst();
  const people = [
    ...(policy?.whom.includes('assignee') ? await handlers(trx, ticket) : []),
    ...(policy?.whom.includes('managers') ? await managers(trx) : []),
  ];
  const once = [...new Map(people.map((person) => [person.userId, person])).values()];
  return notices(kind, ticket, once, {
    clock: String(event.payload.clock),
    policy: policy?.name ?? '',
  });
}

/** The side that asked hears what became of it; when they closed it themselves, those who work on it do. */
async function statusNotices(event: DispatchedEvent, trx: Trx): Promise<Notice[]> {
  // The answer that came with it says so.
  if (event.payload.withReply) return [];
  const ticket = await load(event, trx);
  const asking = await askers(trx, ticket);
  const theirs = asking.some((person) => person.userId === event.actorId);
  return notices('ticket_status', ticket, theirs ? await handlers(trx, ticket) : asking, {
    status: String(event.payload.to),
  });
}

async function load(event: DispatchedEvent, trx: Trx): Promise<Ticket> {
  return await trx
    .selectFrom('tickets')
    .where('tenant_id', '=', event.tenantId)
    .where('id', '=', event.recordId)
    .select((eb) => [
      'id',
      'number',
      'subject',
      eb
        .selectFrom('ticket_mails as m')
        .whereRef('m.tenant_id', '=', 'tickets.tenant_id')
        .whereRef('m.ticket_id', '=', 'tickets.id')
        .orderBy('m.received_at', 'desc')
        .limit(1)
        .select('m.message_id')
        .as('lastMail'),
      'requester_name as requester',
      'client_id as clientId',
      'requester_id as requesterId',
      'assignee_id as assigneeId',
      'team_id as teamId',
      'priority',
    ])
    .executeTakeFirstOrThrow();
}

async function loadMessage(trx: Trx, which: { id: string } | { ticketId: string }) {
  const row = await trx
    .selectFrom('ticket_messages')
    .where('id' in which ? 'id' : 'ticket_id', '=', 'id' in which ? which.id : which.ticketId)
    .where('kind', 'in', 'id' in which ? ['public', 'internal'] : ['public'])
    .select(['author_name', 'author_side', 'body'])
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  if (!row) return undefined;
  const text = row.body.replace(/\s+/g, ' ');
  const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
  return { author: row.author_name, side: row.author_side, excerpt };
}

/** Who works on it: the assignee, else its team, else everybody who manages tickets. */
async function handlers(trx: Trx, ticket: Ticket): Promise<Person[]> {
  const assignee = await stillHolding(trx, [ticket.assigneeId], 'tickets.read');
  if (assignee.length > 0) return assignee;
  if (ticket.teamId) {
    const members = await trx
      .selectFrom('team_members')
      .where('team_id', '=', ticket.teamId)
      .select('user_id')
      .execute();
    const people = await stillHolding(
      trx,
      members.map((member) => member.user_id),
      'tickets.read',
    );
    if (people.length > 0) return people;
  }
  return await managers(trx);
}

async function managers(trx: Trx): Promise<Person[]> {
  return (await membersWith(trx, 'tickets.manage')).filter(({ audience }) => audience === 'staff');
}

/** Who asked: the organisation's contacts with access to the portal, or the colleague. */
async function askers(trx: Trx, ticket: Ticket): Promise<Person[]> {
  if (ticket.clientId) {
    const contacts = await clientContactsWith(trx, ticket.clientId, 'tickets.read');
    return contacts.filter(({ audience }) => audience === 'client');
  }
  return await stillHolding(trx, [ticket.requesterId], 'tickets.read');
}

function notices(
  kind: string,
  ticket: Ticket,
  people: readonly Person[],
  values: Record<string, string | number>,
): Notice[] {
  const params = { number: ticket.number, subject: ticket.subject, ...values };
  return people.map(({ userId, audience }) => ({
    userId,
    kind,
    params,
    // Whoever works on it is told at once, at night too.
    urgent: audience === 'staff' && ticket.priority === 'urgent',
    thread: { id: ticket.id, inReplyTo: ticket.lastMail },
    path: audience === 'staff' ? `/support/tickets/${ticket.id}` : `/tickets/${ticket.id}`,
  }));
}
