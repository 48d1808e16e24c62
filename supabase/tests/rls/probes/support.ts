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

let names = 0;

function nextName(): string {
  names += 1;
  return `Probe ${names}`;
}

const tag = (world: World) => world.put('ticket_tags', { name: nextName() });

const rule = (world: World) => world.put('assignment_rules', { method: 'least_open' });

async function tagging(world: World, relation: Relation) {
  const { id } = await ticket(world, relation);
  return await world.put('ticket_taggings', { ticket_id: id, tag_id: (await tag(world)).id });
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
  ticket_tags: {
    staffOnly: ['insert', 'update', 'delete'],
    rows: async (world) => ({ other: { id: (await tag(world)).id } }),
    insert: (world) => ({ tenant_id: world.tenant.id, name: nextName() }),
    update: () => ({ name: nextName() }),
  },
  ticket_taggings: {
    clientScope,
    staffOnly: ['select', 'insert', 'delete'],
    rows: (world) => each(async (relation) => ({ id: (await tagging(world, relation)).id })),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      ticket_id: (await ticket(world, relation)).id,
      tag_id: (await tag(world)).id,
    }),
    // Asking makes a ticket one's own to read, not to sort.
    only: { insert: ['team', 'other'], delete: ['team', 'other'] },
  },
  ticket_ratings: {
    clientScope,
    staffOnly: ['select'],
    rows: (world) =>
      each(async (relation) => {
        const row = await world.put('ticket_ratings', {
          ticket_id: (await ticket(world, relation)).id,
          score: 4,
          rated_by: 'Somebody',
        });
        return { id: row.id };
      }),
  },
  canned_replies: {
    staffOnly: ['insert', 'update', 'delete'],
    rows: async (world) => ({
      other: { id: (await world.put('canned_replies', { title: nextName(), body: 'Hi' })).id },
    }),
    insert: (world) => ({ tenant_id: world.tenant.id, title: nextName(), body: 'Hi' }),
    update: { body: 'Hello' },
  },
  assignment_rules: {
    rows: async (world) => ({ other: { id: (await rule(world)).id } }),
    insert: (world) => ({ tenant_id: world.tenant.id, method: 'least_open' }),
    update: { position: 3 },
  },
  ticket_mails: {
    rows: async (world) => {
      const row = await world.put('ticket_mails', {
        provider_id: nextName(),
        recipient: 'support@x.test',
        from_address: 'a@b.test',
      });
      return { other: { id: row.id } };
    },
  },
};
