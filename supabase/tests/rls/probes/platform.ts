import { randomBytes, randomUUID } from 'node:crypto';
import type { TableProbe } from '../probe';
import type { World } from '../world';

let counter = 0;
const unique = (label: string) => `${label} ${++counter}`;

async function customRole(world: World) {
  return world.put('roles', { name: unique('Role'), audience: 'staff' });
}

async function roleId(world: World, key: string): Promise<string> {
  const row = await world.put('roles', { name: unique('Clean'), audience: key });
  return row.id;
}

/** An open invitation into the portal, for a client's people. */
async function invited(world: World, clientId: string) {
  const role = await world.put('roles', { name: unique('Portal'), audience: 'client' });
  return world.put('invitations', {
    email: `${randomUUID()}@invited.test`,
    full_name: 'Invited',
    role_id: role.id,
    client_id: clientId,
    token_hash: randomBytes(32),
    expires_at: new Date(Date.now() + 86_400_000),
  });
}

/** A client whose contact the actor is, and whose main contact somebody else. */
async function sharedClient(world: World): Promise<string> {
  const client = await world.put('clients', { name: unique('Shared client') });
  for (const person of [world.stranger, world.actor]) {
    await world.put('client_contacts', {
      client_id: client.id,
      user_id: person.userId,
      name: unique('Contact'),
    });
  }
  return client.id;
}

/** Probes of the kernel's tables. */
export const probes: Record<string, TableProbe> = {
  tenants: {
    rows: async (world) => ({ other: { id: world.tenant.id } }),
    update: { name: 'Renamed' },
  },
  memberships: {
    rows: async (world) => ({
      own: { id: world.actor.membershipId },
      other: { id: world.stranger.membershipId },
    }),
    update: { display_name: 'Renamed' },
  },
  invitations: {
    rows: async (world) => ({
      other: {
        id: (
          await world.put('invitations', {
            email: `${randomUUID()}@invited.test`,
            full_name: 'Invited',
            role_id: await roleId(world, 'staff'),
            token_hash: randomBytes(32),
            expires_at: new Date(Date.now() + 86_400_000),
          })
        ).id,
      },
    }),
    insert: async (world) => ({
      tenant_id: world.tenant.id,
      email: `${randomUUID()}@invited.test`,
      full_name: 'Invited',
      role_id: await roleId(world, 'staff'),
      token_hash: randomBytes(32),
      expires_at: new Date(Date.now() + 86_400_000),
      invited_by: world.actor.userId,
    }),
    update: { revoked_at: new Date() },
    beside: { select: { 'clients.invite': 'none' } },
    byPermission: {
      'clients.invite': {
        rows: async (world) => ({
          own: { id: (await invited(world, world.clients.own)).id },
          team: { id: (await invited(world, await sharedClient(world))).id },
          other: { id: (await invited(world, world.clients.other)).id },
        }),
        beside: { select: { 'members.manage': 'none' } },
      },
    },
  },
  roles: {
    rows: async (world) => ({ other: { id: (await customRole(world)).id } }),
    insert: (world) => ({ tenant_id: world.tenant.id, name: unique('New'), audience: 'staff' }),
    update: () => ({ name: unique('Renamed') }),
  },
  role_permissions: {
    rows: async (world) => {
      const role = await customRole(world);
      await world.put('role_permissions', {
        role_id: role.id,
        permission: 'members.read',
        scope: 'own',
      });
      return { other: { role_id: role.id, permission: 'members.read' } };
    },
    insert: async (world) => ({
      tenant_id: world.tenant.id,
      role_id: (await customRole(world)).id,
      permission: 'members.read',
      scope: 'own',
    }),
    update: { scope: 'all' },
  },
  audit_entries: {
    rows: async (world) => ({
      own: {
        id: (
          await world.put('audit_entries', {
            actor_id: world.actor.userId,
            actor_kind: 'user',
            action: 'insert',
            record_type: 'clients',
          })
        ).id,
      },
      other: {
        id: (
          await world.put('audit_entries', {
            actor_kind: 'system',
            action: 'insert',
            record_type: 'clients',
          })
        ).id,
      },
    }),
  },
  events: {
    rows: async (world) => ({
      other: {
        id: (
          await world.put('events', {
            type: 'test.happened',
            record_type: 'clients',
            // Whoever sees a record sees what happened to it; this one nobody sees.
            record_id: randomUUID(),
          })
        ).id,
      },
    }),
  },
  event_outcomes: {
    rows: async (world) => {
      const event = await world.put('events', {
        type: 'test.happened',
        record_type: 'clients',
        record_id: randomUUID(),
      });
      await world.put('event_outcomes', {
        event_id: event.id,
        subscriber: 'notifications',
        status: 'done',
      });
      return { other: { event_id: event.id } };
    },
  },
  deliveries: {
    rows: async (world) => ({
      other: {
        id: (
          await world.put('deliveries', {
            channel: 'email',
            recipient: 'x@y.test',
            template: 'platform/test',
            locale: 'en',
            dedupe_key: randomUUID(),
          })
        ).id,
      },
    }),
  },
  saved_views: {
    rows: async (world) => ({
      other: {
        id: (
          await world.put('saved_views', {
            user_id: world.stranger.userId,
            module: 'projects',
            list: 'projects',
            name: unique('View'),
          })
        ).id,
      },
    }),
    insert: (world) => ({
      tenant_id: world.tenant.id,
      module: 'projects',
      list: 'projects',
      name: unique('View'),
    }),
    update: { name: 'Renamed' },
  },
  view_sessions: {
    rows: async (world) => ({
      other: {
        id: (
          await world.put('view_sessions', {
            viewer_id: world.stranger.userId,
            person_id: world.report.userId,
            session_id: randomUUID(),
            ended_at: new Date(),
          })
        ).id,
      },
    }),
  },
  teams: {
    rows: async (world) => ({ own: { id: world.teams.own }, other: { id: world.teams.other } }),
    insert: (world) => ({ tenant_id: world.tenant.id, name: unique('Team') }),
    update: () => ({ name: unique('Renamed') }),
  },
  team_members: {
    rows: async (world) => ({
      own: { team_id: world.teams.own, user_id: world.report.userId },
      other: { team_id: world.teams.other, user_id: world.stranger.userId },
    }),
    insert: (world) => ({
      tenant_id: world.tenant.id,
      team_id: world.teams.other,
      user_id: world.report.userId,
    }),
  },
};
