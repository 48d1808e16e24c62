import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withTenant } from '~/platform/db/tenant.server';
import { requestStore, runWithRequestStore } from '~/platform/http/store.server';
import { requireTenant } from '~/platform/rbac/guard.server';
import { redactsHealth } from '~/platform/tenancy/health';
import { testDb } from '../../setup/database';
import { closeJobs } from '../../setup/jobs';
import {
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';
import {
  choose,
  deliveriesOf,
  givePhone,
  noticeTo,
  outbox,
  sendAll,
  tell,
} from '../notifications/support';

let asks: TestPerson;
vi.mock('~/platform/auth/access-token.server', () => ({
  readAccessToken: () => ({
    sub: asks.userId,
    email: asks.email,
    aal: 'aal2',
    sessionId: asks.sessionId,
    tenantId: asks.ctx.claims.app_metadata?.tenant_id,
    expiresAt: Number.MAX_SAFE_INTEGER,
    raw: '',
  }),
}));

/** M4: what the flag of the Health template forces. */
describe('the health safeguard', () => {
  let clinic: TestTenant;
  let agency: TestTenant;
  let nurse: TestPerson;

  /** The session has passed a second factor, as the clinic asks. */
  async function verified(person: TestPerson): Promise<TestPerson> {
    await testDb().owner.query(`update auth.sessions set aal = 'aal2' where id = $1`, [
      person.sessionId,
    ]);
    return { ...person, ctx: { claims: { ...person.ctx.claims, aal: 'aal2' } } };
  }
  const open = (tenant: TestTenant, person: TestPerson, module: string) => {
    asks = person;
    const path = `/app/${tenant.slug}/people/leave/7`;
    return runWithRequestStore({ target: path }, async () => {
      requestStore().module = module;
      const request = new Request(`http://localhost${path}`);
      await requireTenant(request, { tenant: tenant.slug }, 'leave.read');
      await requireTenant(request, { tenant: tenant.slug }, 'leave.read');
    });
  };
  const looks = async (tenant: TestTenant) => {
    const { rows } = await testDb().owner.query(
      `select record_type, record_id, actor_id from public.audit_entries where tenant_id = $1 and action = 'page.read'`,
      [tenant.id],
    );
    return rows;
  };

  beforeAll(async () => {
    clinic = await arrangeTenant({ template: 'health' });
    clinic.owner = await verified(clinic.owner);
    agency = await arrangeTenant();
    nurse = await verified(await arrangeMember(clinic, 'employee'));
  });
  afterAll(closeJobs);

  test('asks for a second factor and a short idle limit, whatever a form says', async () => {
    await withTenant(clinic.owner.ctx, (trx) =>
      trx.updateTable('tenants').set({ require_mfa: false, idle_minutes: 600 }).execute(),
    );
    const { rows } = await testDb().owner.query(
      'select require_mfa, idle_minutes from public.tenants where id = $1',
      [clinic.id],
    );
    expect(rows[0]).toEqual({ require_mfa: true, idle_minutes: 15 });
    expect(redactsHealth(await openContext(clinic.owner, clinic))).toBe(true);
    expect(redactsHealth(await openContext(agency.owner, agency))).toBe(false);
  });

  test('records every look at a module’s page, once a request; elsewhere none', async () => {
    await open(clinic, nurse, 'people');
    expect(await looks(clinic)).toEqual([
      {
        record_type: 'people',
        record_id: `/app/${clinic.slug}/people/leave/7`,
        actor_id: nurse.userId,
      },
    ]);
    await open(agency, agency.owner, 'people');
    expect(await looks(agency)).toEqual([]);
  });

  test('an SMS says that there is something, not what; a mail says it', async () => {
    const box = outbox();
    const seven = noticeTo(nurse, {
      params: { number: 7, subject: 'X-ray of Mr Rao', status: 'closed' },
    });
    // Of a module that the clinic does not have, nobody is told.
    await tell(clinic, [seven]);
    expect(await deliveriesOf(nurse)).toEqual([]);
    await testDb().owner.query(`select private.put_module($1, 'support')`, [clinic.id]);
    await givePhone(clinic, nurse, '+4915123499001');
    await choose(clinic, nurse, 'sms', true);
    await tell(clinic, [seven]);
    await sendAll(clinic, nurse, box);
    expect(box.texts).toHaveLength(1);
    expect(box.texts[0]?.text).toContain('There is something new for you.');
    expect(box.texts[0]?.text).not.toMatch(/Rao|X-ray|tickets/);
    expect(box.mails[0]?.text).toMatch(/Rao/i);
    const { rows } = await testDb().owner.query(
      `select params::text as said from public.deliveries where tenant_id = $1 and channel = 'sms'`,
      [clinic.id],
    );
    expect(rows[0].said).not.toContain('Rao');
  });
});
