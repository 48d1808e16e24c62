import type { TableProbe } from '../probe';
import type { Relation, World } from '../world';

/** Clients see their own organisations' tickets at most, and never manage any. */
const clientScope = {
  'tickets.read': 'own',
  'tickets.create': 'own',
  'tickets.reply': 'own',
  'tickets.manage': 'none',
} as const;

const relations: Relation[] = ['own', 'team', 'other'];

async function ticket(world: World, relation: Relation) {
  const mine = relation === 'own';
  const row = await world.put('tickets', {
    subject: 'Probe',
    client_id: mine ? world.clients.own : world.clients.other,
    requester_id: mine ? world.actor.userId : world.stranger.userId,
    requester_name: 'Somebody',
    team_id: relation === 'team' ? world.teams.own : null,
  });
  await message(world, row.id);
  return row;
}

function message(world: World, ticketId: string) {
  return world.put('ticket_messages', {
    ticket_id: ticketId,
    kind: 'public',
    body: 'Hello',
    author_name: 'Somebody',
    author_side: 'client',
  });
}

async function each<T>(make: (relation: Relation) => Promise<T>): Promise<Record<Relation, T>> {
  const rows: [Relation, T][] = [];
  for (const relation of relations) rows.push([relation, await make(relation)]);
  return Object.fromEntries(rows) as Record<Relation, T>;
}

export const probes: Record<string, TableProbe> = {
  tickets: {
    clientScope,
    rows: (world) => each(async (relation) => ({ id: (await ticket(world, relation)).id })),
    insert: (world, relation) => ({
      tenant_id: world.tenant.id,
      subject: 'New',
      client_id: relation === 'own' ? world.clients.own : world.clients.other,
      requester_id: relation === 'own' ? world.actor.userId : world.stranger.userId,
    }),
    update: { status: 'open' },
    // What one asked for oneself may be closed without tickets.manage.
    beside: { update: { 'tickets.reply': 'none' } },
    only: { insert: ['own', 'other'], update: ['team', 'other'] },
  },
  ticket_messages: {
    clientScope,
    rows: (world) =>
      each(async (relation) => ({
        id: (await message(world, (await ticket(world, relation)).id)).id,
      })),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      ticket_id: (await ticket(world, relation)).id,
      kind: 'public',
      body: 'A reply',
    }),
  },
  ticket_changes: {
    clientScope,
    staffOnly: ['select'],
    rows: (world) =>
      each(async (relation) => {
        const row = await world.put('ticket_changes', {
          ticket_id: (await ticket(world, relation)).id,
          field: 'status',
        });
        return { id: row.id };
      }),
  },
};
