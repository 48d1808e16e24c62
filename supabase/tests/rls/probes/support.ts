import type { TableProbe } from '../probe';
import { type Relation, shared, type World } from '../world';

/** Clients see their own organisations' tickets at most, and never manage any. */
const clientScope = {
  'tickets.read': 'own',
  'tickets.create': 'own',
  'tickets.reply': 'own',
  'tickets.manage': 'none',
} as const;

const relations: Relation[] = ['own', 'team', 'other'];

/** One of each relation, that all rows about tickets are about. */
const ticket = shared(async (world, relation) => {
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
});

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

async function copy(world: World, relation: Relation) {
  const { id } = await ticket(world, relation);
  return await world.put('ticket_copies', { ticket_id: id, address: 'kiran@partner.test' });
}

async function each<T>(make: (relation: Relation) => Promise<T>): Promise<Record<Relation, T>> {
  const rows: [Relation, T][] = [];
  for (const relation of relations) rows.push([relation, await make(relation)]);
  return Object.fromEntries(rows) as Record<Relation, T>;
}

let policies = 0;
const policy = (world: World) => world.put('sla_policies', { name: `Policy ${++policies}` });
/** Clients learn nothing of what is promised to whom, nor manage it. */
const promises: Pick<TableProbe, 'clientScope' | 'staffOnly'> = {
  clientScope: { ...clientScope, 'sla.manage': 'none' },
  staffOnly: ['select', 'insert', 'update', 'delete'],
};

export const probes: Record<string, TableProbe> = {
  // Whoever reads any tickets reads by what they are judged: `own` is enough for every row.
  sla_policies: {
    ...promises,
    rows: async (world) => ({ own: { id: (await policy(world)).id } }),
    insert: (world) => ({ tenant_id: world.tenant.id, name: `Policy ${++policies}` }),
    update: { warn_percent: 50 },
  },
  sla_targets: {
    ...promises,
    rows: async (world) => {
      const { id } = await policy(world);
      await world.put('sla_targets', { policy_id: id, priority: 'high', resolution: 60 });
      return { own: { policy_id: id, priority: 'high' } };
    },
    insert: async (world) => ({
      tenant_id: world.tenant.id,
      policy_id: (await policy(world)).id,
      priority: 'low',
      resolution: 60,
    }),
    update: { resolution: 90 },
  },
  sla_policy_clients: {
    ...promises,
    rows: async (world) => {
      const { id } = await policy(world);
      await world.put('sla_policy_clients', { policy_id: id, client_id: world.clients.own });
      return { own: { policy_id: id } };
    },
    insert: async (world) => ({
      tenant_id: world.tenant.id,
      policy_id: (await policy(world)).id,
      client_id: world.clients.own,
    }),
  },
  sla_policy_tags: {
    ...promises,
    rows: async (world) => {
      const { id } = await policy(world);
      const tag = await world.put('ticket_tags', { name: `Tag ${++policies}` });
      await world.put('sla_policy_tags', { policy_id: id, tag_id: tag.id });
      return { own: { policy_id: id } };
    },
    insert: async (world) => ({
      tenant_id: world.tenant.id,
      policy_id: (await policy(world)).id,
      tag_id: (await world.put('ticket_tags', { name: `Tag ${++policies}` })).id,
    }),
  },
  sla_edits: {
    ...promises,
    rows: async (world) => {
      const row = await world.put('sla_edits', {
        kind: 'policy',
        subject_id: world.tenant.id,
        name: 'Probe',
        details: '[]',
        created_at: `2026-01-01T00:00:00.${String(++policies).padStart(6, '0')}Z`,
      });
      return { own: { id: row.id } };
    },
  },
  ticket_days: {
    clientScope,
    staffOnly: ['select'],
    rows: (world) =>
      each(async (relation) => {
        const row = await world.put('ticket_days', {
          day: '2026-01-01',
          priority: 'normal',
          created: 1,
          client_id: relation === 'own' ? world.clients.own : world.clients.other,
          assignee_id: relation === 'own' ? world.actor.userId : world.stranger.userId,
          team_id: relation === 'team' ? world.teams.own : null,
        });
        return { id: row.id };
      }),
  },
  ticket_sla: {
    clientScope,
    staffOnly: ['select'],
    rows: (world) =>
      each(async (relation) => {
        const ticket_id = (await ticket(world, relation)).id;
        await world.put('ticket_sla', { ticket_id });
        return { ticket_id };
      }),
  },
  sla_alerts: {
    clientScope,
    staffOnly: ['select'],
    rows: (world) =>
      each(async (relation) => {
        const ticket_id = (await ticket(world, relation)).id;
        await world.put('sla_alerts', {
          ticket_id,
          clock: 'resolution',
          started_at: '2026-01-01T00:00:00Z',
          step: 'warned',
        });
        return { ticket_id };
      }),
  },
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
  ticket_copies: {
    clientScope,
    staffOnly: ['insert', 'delete'],
    rows: (world) => each(async (relation) => ({ id: (await copy(world, relation)).id })),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      ticket_id: (await ticket(world, relation)).id,
      address: 'leela@partner.test',
    }),
    // Asking makes a ticket one's own to read, not to sort.
    only: { insert: ['team', 'other'], delete: ['team', 'other'] },
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
