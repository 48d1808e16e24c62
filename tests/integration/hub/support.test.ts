import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { decideSupport, setSupportApproval } from '~/modules/hub/commands/decide-support.server';
import { endOwnSupport, requestSupport } from '~/modules/hub/commands/request-support.server';
import { listGrantEntries } from '~/modules/hub/queries/grants.server';
import { openTicket } from '~/modules/support/commands/open-ticket.server';
import { replyToTicket } from '~/modules/support/commands/reply-to-ticket.server';
import { type DbContext, readTenant, withTenant } from '~/platform/db/tenant.server';
import { dispatchEvent } from '~/platform/events/dispatch.server';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeMember, openContext, type TestPerson } from '../../setup/people';
import { arrangeHouse, type House, withContext } from '../support/arrange';
import { arrangeHubPerson, beginSupport, db, later, sessionOf, underGrant } from './arrange';

let house: House;
let sam: TestPerson;
let ticket: string;

beforeAll(async () => {
  house = await arrangeHouse();
  sam = await arrangeHubPerson('support');
  const opened = await openTicket(house.client.context, {
    subject: 'Help',
    body: 'Please',
    clientId: house.acme,
  });
  ticket = opened.id;
  return () => closeJobs();
});

const owner = () => openContext(house.tenant.owner, house.tenant);
const tickets = (ctx: DbContext) =>
  readTenant(ctx, (trx) => trx.selectFrom('tickets').select(['id', 'subject']).execute());
const wish = { reason: 'A ticket they wrote', minutes: 60, access: 'read' as const };

describe('reading', () => {
  test('shows what administrators see, and writes down each page', async () => {
    const { id, ctx } = await beginSupport(sam, house.tenant);
    expect(await tickets(ctx)).toEqual([{ id: ticket, subject: 'Help' }]);
    const session = await sessionOf(sam, house.tenant.slug);
    expect(session.tenant?.support).toMatchObject({ grantId: id, access: 'read' });
    expect(Object.keys(session.tenant?.scopes ?? {})).toContain('tickets.read');
    expect(
      Object.keys(session.tenant?.scopes ?? {}).filter((code) => !code.endsWith('.read')),
    ).toEqual([]);

    const path = `/app/${house.tenant.slug}/support/tickets/${ticket}`;
    const seen = await withTenant(ctx, (trx) =>
      sql<{ stands: boolean }>`select private.support_seen(${path}, false) as stands`.execute(trx),
    );
    expect(seen.rows).toEqual([{ stands: true }]);
    const entries = await readTenant(house.tenant.owner.ctx, (trx) =>
      listGrantEntries(trx, house.tenant.id, id, null, 10),
    );
    expect(entries).toMatchObject([{ action: 'support.viewed', path }]);
    const [entry] = await db(
      'select actor_id, actor_kind, actor_name from public.audit_entries where id = $1',
      [entries[0]?.id],
    );
    expect(entry).toEqual({ actor_id: sam.userId, actor_kind: 'hub', actor_name: 'Sam support' });
    await endOwnSupport(sam.ctx, id);
  });

  test('cannot write: in a transaction that may, it is nobody; in one that may not, Postgres refuses', async () => {
    const { id, ctx } = await beginSupport(sam, house.tenant);
    const close = (mode: string) =>
      withTenant(ctx, async (trx) => {
        await sql.raw(mode).execute(trx);
        return trx
          .updateTable('tickets')
          .set({ status: 'closed' })
          .where('id', '=', ticket)
          .executeTakeFirst();
      });
    expect((await close('select 1')).numUpdatedRows).toBe(0n);
    await expect(close('set transaction read only')).rejects.toThrow('read-only transaction');
    // Looked at first as a reader, then made writable again: not possible once a query has run.
    const reopened = withTenant(ctx, async (trx) => {
      await sql`set transaction read only`.execute(trx);
      await trx.selectFrom('tickets').select('id').execute();
      await sql`set transaction read write`.execute(trx);
    });
    await expect(reopened).rejects.toThrow();
    const person = withContext(house.tenant, { ...sam, ctx: { claims: ctx.claims } });
    await expect(replyToTicket(person.context, ticket, { body: 'Hello' })).rejects.toThrow();
    const definer = withTenant(ctx, (trx) =>
      sql`select private.record_audit('ticket.forged', 'tickets', 'x', '{}'::jsonb)`.execute(trx),
    );
    await expect(definer).rejects.toThrow('no tenant');
    await endOwnSupport(sam.ctx, id);
  });
});

describe('ending', () => {
  test('by the owner holds at the very next query', async () => {
    const { id, ctx } = await beginSupport(sam, house.tenant);
    expect(await tickets(ctx)).toHaveLength(1);
    await decideSupport(await owner(), id, 'ended');
    expect(await tickets(ctx)).toEqual([]);
    expect((await sessionOf(sam, house.tenant.slug)).tenant).toBeNull();
    const [grant] = await db(
      'select status, ended_by_name from public.support_grants where id = $1',
      [id],
    );
    expect(grant).toEqual({ status: 'ended', ended_by_name: 'Owner' });
    await expect(decideSupport(await owner(), id, 'ended')).rejects.toThrow('hub:error.over');
  });

  test('by the clock needs no job', async () => {
    const { id, ctx } = await beginSupport(sam, house.tenant);
    await later('61 minutes', async () => {
      expect(await tickets(ctx)).toEqual([]);
      expect((await sessionOf(sam, house.tenant.slug)).tenant).toBeNull();
    });
    expect(await tickets(ctx)).toHaveLength(1);
    await endOwnSupport(sam.ctx, id);
  });

  test('comes with leaving the hub, with a suspended company and with the session', async () => {
    const kim = await arrangeHubPerson('support');
    const { ctx } = await beginSupport(kim, house.tenant);
    const stands = async () => (await tickets(ctx)).length === 1;
    expect(await stands()).toBe(true);
    await db(`update public.tenants set status = 'suspended' where id = $1`, [house.tenant.id]);
    expect(await stands()).toBe(false);
    await db(`update public.tenants set status = 'active' where id = $1`, [house.tenant.id]);
    expect(await stands()).toBe(true);
    await db(`update public.hub_members set role = 'billing' where user_id = $1`, [kim.userId]);
    expect(await stands()).toBe(false);
    await db(`update public.hub_members set role = 'support' where user_id = $1`, [kim.userId]);
    expect(await stands()).toBe(true);
    await db('delete from auth.sessions where user_id = $1', [kim.userId]);
    expect(await stands()).toBe(false);
  });
});

describe('acting', () => {
  test('answers a ticket in its own name, and the trail carries the grant', async () => {
    const { id, ctx } = await beginSupport(sam, house.tenant, 'act');
    const person = withContext(house.tenant, { ...sam, ctx: { claims: ctx.claims } });
    await replyToTicket(person.context, ticket, { body: 'We are looking into it' });
    const [message] = await db(
      'select author_id, author_name, author_side from public.ticket_messages where ticket_id = $1 order by id desc limit 1',
      [ticket],
    );
    expect(message).toEqual({
      author_id: null,
      author_name: 'Sam support (Mainstay)',
      author_side: 'staff',
    });
    const rows = await db<{ actor_kind: string; actor_id: string }>(
      `select distinct actor_kind, actor_id from public.audit_entries where tenant_id = $1 and support_grant_id = $2`,
      [house.tenant.id, id],
    );
    expect(rows).toEqual([{ actor_kind: 'hub', actor_id: sam.userId }]);
    await endOwnSupport(sam.ctx, id);
  });

  test('reaches no members, roles, settings, nor the access itself', async () => {
    const { id, ctx } = await beginSupport(sam, house.tenant, 'act');
    const member = await arrangeMember(house.tenant, 'employee');
    const changed = await withTenant(ctx, async (trx) => [
      (
        await trx
          .updateTable('memberships')
          .set({ status: 'deactivated' })
          .where('id', '=', member.membershipId)
          .executeTakeFirst()
      ).numUpdatedRows,
      (await trx.updateTable('tenants').set({ name: 'Ours' }).executeTakeFirst()).numUpdatedRows,
      (await trx.deleteFrom('role_permissions').executeTakeFirst()).numDeletedRows,
    ]);
    expect(changed).toEqual([0n, 0n, 0n]);
    await expect(
      withTenant(ctx, (trx) => sql`select private.set_support_approval(false)`.execute(trx)),
    ).rejects.toThrow('not allowed');
    await endOwnSupport(sam.ctx, id);
  });

  test('is asked for only where its flag is on', async () => {
    await db(
      `insert into private.flag_overrides (flag_key, for_tenant, enabled) values ('support_act', $1, false)`,
      [house.tenant.id],
    );
    const asked = requestSupport(sam.ctx, house.tenant.slug, { ...wish, access: 'act' });
    await expect(asked).rejects.toThrow('hub:error.act');
    await db('delete from private.flag_overrides');
  });
});

describe('approval', () => {
  test('where the company wants it, nothing opens before the owner says so', async () => {
    await setSupportApproval(await owner(), true);
    const id = await requestSupport(sam.ctx, house.tenant.slug, wish);
    const ctx = underGrant(sam, house.tenant, id);
    expect(await tickets(ctx)).toEqual([]);
    // The hub person may change the row's status to withdraw; approving is not theirs.
    const own = withTenant(sam.ctx, (trx) =>
      trx.updateTable('support_grants').set({ status: 'active' }).where('id', '=', id).execute(),
    );
    await expect(own).rejects.toThrow('only the tenant decides');
    await decideSupport(await owner(), id, 'active');
    expect(await tickets(ctx)).toHaveLength(1);
    await decideSupport(await owner(), id, 'ended');

    const second = await requestSupport(sam.ctx, house.tenant.slug, wish);
    await decideSupport(await owner(), second, 'declined');
    expect(await tickets(underGrant(sam, house.tenant, second))).toEqual([]);
    await setSupportApproval(await owner(), false);
  });

  test('cannot be switched off by the hub, nor a stale request approved', async () => {
    await setSupportApproval(await owner(), true);
    const boss = await arrangeHubPerson('super_admin');
    const off = withTenant(boss.ctx, (trx) =>
      sql`update public.tenants set support_needs_approval = false where id = ${house.tenant.id}`.execute(
        trx,
      ),
    );
    await expect(off).rejects.toThrow('permission denied');
    const id = await requestSupport(sam.ctx, house.tenant.slug, wish);
    await later('8 days', async () => {
      await expect(decideSupport(await owner(), id, 'active')).rejects.toThrow('hub:error.lapsed');
    });
    await endOwnSupport(sam.ctx, id);
    await setSupportApproval(await owner(), false);
  });
});

describe('who', () => {
  test('only support and super-admins ask; nobody uses the access of another', async () => {
    const bill = await arrangeHubPerson('billing');
    await expect(requestSupport(bill.ctx, house.tenant.slug, wish)).rejects.toThrow();
    await expect(requestSupport(house.agent.ctx, house.tenant.slug, wish)).rejects.toThrow();
    const { id } = await beginSupport(sam, house.tenant);
    const kim = await arrangeHubPerson('support');
    expect(await tickets(underGrant(kim, house.tenant, id))).toEqual([]);
    expect(await tickets(underGrant(house.agent, house.tenant, id))).toEqual([]);
    await expect(requestSupport(sam.ctx, house.tenant.slug, wish)).rejects.toThrow(
      'hub:error.open',
    );
    await endOwnSupport(sam.ctx, id);
  });

  test('of the company, owners are told and nobody else sees the accesses', async () => {
    const { id } = await beginSupport(sam, house.tenant);
    const [event] = await db<{ id: string }>(
      `select id from public.events where tenant_id = $1 and type = 'support_access.started' order by id desc limit 1`,
      [house.tenant.id],
    );
    await dispatchEvent(jobFor(house.tenant), event?.id ?? '');
    const told = await db<{ kind: string; path: string }>(
      'select kind, path from public.notifications where event_id = $1 and user_id = $2',
      [event?.id, house.tenant.owner.userId],
    );
    expect(told).toEqual([
      {
        kind: 'hub:support_started',
        path: `/app/${house.tenant.slug}/settings/support-access/${id}`,
      },
    ]);
    const mails = await db(
      `select recipient from public.deliveries where dedupe_key like 'event:' || $1 || '%'`,
      [event?.id],
    );
    expect(mails).toEqual([{ recipient: house.tenant.owner.email }]);
    const admin = await arrangeMember(house.tenant, 'admin');
    const seen = await readTenant(admin.ctx, (trx) =>
      trx.selectFrom('support_grants').select('id').execute(),
    );
    expect(seen).toEqual([]);
    await endOwnSupport(sam.ctx, id);
  });
});
