import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import type { Locale } from '~/platform/i18n';
import { invitationMail } from '~/platform/mail/definition';
import type { OutgoingMail } from '~/platform/mail/message';
import {
  type MailTransport,
  recoverByKey,
  type SendResult,
  TransientMailError,
} from '~/platform/mail/outcome';
import { sendMail } from '~/platform/mail/record.server';
import { sendDelivery } from '~/platform/mail/send.server';
import { smsTransport } from '~/platform/sms/transport.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeMember, arrangeTenant, type TestTenant } from '../../setup/people';

const TOKEN = 'the-secret-token-of-this-invitation';
let tenant: TestTenant;
let sent: OutgoingMail[] = [];
let answer: () => Promise<SendResult>;

beforeAll(async () => {
  tenant = await arrangeTenant();
});
afterAll(closeJobs);
beforeEach(() => {
  sent = [];
  answer = async () => ({ status: 'accepted', providerId: 'p-1' });
});

const transport: MailTransport = {
  name: 'test',
  recover: recoverByKey,
  send: (mail) => {
    sent.push(mail);
    return answer();
  },
};

async function record(over: { locale?: Locale; dedupeKey?: string; company?: string } = {}) {
  const dedupeKey = over.dedupeKey ?? `test:${randomUUID()}`;
  const isNew = await withTenant(tenant.owner.ctx, (trx) =>
    sendMail(trx, {
      template: invitationMail,
      to: 'meera@example.com',
      locale: over.locale ?? 'en',
      params: { name: 'Meera', invitedBy: 'Owner', audience: 'staff', expiresOn: '2026-12-24' },
      secrets: { token: TOKEN },
      dedupeKey,
    }),
  );
  return { isNew, row: await delivery(dedupeKey) };
}

async function delivery(dedupeKey: string) {
  const { rows } = await testDb().owner.query<{
    id: string;
    dedupe_key: string;
    status: string;
    last_error: string | null;
    attempted_at: Date | null;
    secrets: string | null;
    sent_at: Date | null;
    provider_message_id: string | null;
  }>('select * from public.deliveries where dedupe_key = $1', [dedupeKey]);
  const [row] = rows;
  if (!row) throw new Error('not recorded');
  return row;
}

const send = (id: string, over = {}) =>
  sendDelivery(jobFor(tenant, over), id, { email: () => transport, sms: smsTransport });

describe('recording', () => {
  test('the same cause is recorded once', async () => {
    const first = await record({ dedupeKey: 'invitation:1' });
    const again = await record({ dedupeKey: 'invitation:1' });
    expect([first.isNew, again.isNew]).toEqual([true, false]);
    expect(again.row.id).toBe(first.row.id);
  });

  test('the token is nowhere in the database in clear, and gone once sent', async () => {
    const { row } = await record();
    const { rows } = await testDb().owner.query<{ text: string }>(
      `select (select string_agg(d::text, '') from public.deliveries d)
         || (select string_agg(j.payload::text, '') from graphile_worker._private_jobs j)
         || coalesce((select string_agg(a::text, '') from public.audit_entries a), '') as text`,
    );
    expect(rows[0]?.text).not.toContain(TOKEN);
    expect(row.secrets).toMatch(/^v1\./);
    await send(row.id);
    expect(sent[0]?.text).toContain(`/invite/${TOKEN}`);
    expect((await delivery(row.dedupe_key)).secrets).toBeNull();
  });

  test('sealed values cannot be moved to another message', async () => {
    const [a, b] = [(await record()).row, (await record()).row];
    await testDb().owner.query('update public.deliveries set secrets = $2 where id = $1', [
      b.id,
      a.secrets,
    ]);
    await send(b.id);
    expect(sent).toEqual([]);
    expect(await delivery(b.dedupe_key)).toMatchObject({ status: 'failed' });
  });

  test('people can neither write messages nor read their secrets directly', async () => {
    const { ctx } = tenant.owner;
    await expect(
      withTenant(ctx, (trx) =>
        sql`insert into public.deliveries (tenant_id, channel, recipient, template, locale, dedupe_key)
          values (${tenant.id}, 'email', 'a@b.co', 'platform/invitation', 'en', 'x')`.execute(trx),
      ),
    ).rejects.toThrow(/permission denied|row-level security/);
    await expect(
      readTenant(ctx, (trx) => sql`select secrets from public.deliveries`.execute(trx)),
    ).rejects.toThrow('permission denied');
    const employee = await arrangeMember(tenant, 'employee');
    const { rows } = await readTenant(employee.ctx, (trx) =>
      sql`select id from public.deliveries`.execute(trx),
    );
    expect(rows).toEqual([]);
  });

  test.each(['a@b.co\r\nBcc: x@y.co', 'a@b.co, c@d.co', 'Meera <a@b.co>'])(
    'an address that is more than one is refused: %j',
    async (to) => {
      const work = withTenant(tenant.owner.ctx, (trx) =>
        sendMail(trx, {
          template: invitationMail,
          to,
          locale: 'en',
          params: { name: 'M', invitedBy: 'O', audience: 'staff', expiresOn: '2026-12-24' },
          secrets: { token: TOKEN },
          dedupeKey: randomUUID(),
        }),
      );
      await expect(work).rejects.toThrow('no usable address');
      await expect(
        testDb().owner.query(
          `insert into public.deliveries (tenant_id, channel, recipient, template, locale, dedupe_key)
           values ($1, 'email', $2, 'platform/invitation', 'en', 'y')`,
          [tenant.id, to],
        ),
      ).rejects.toThrow('recipient');
    },
  );
});

describe('what is sent', () => {
  test.each<[Locale, string, RegExp, string]>([
    ['en', 'ltr', /invites you/, '24 December 2026'],
    ['hi', 'ltr', /आमंत्रित/, '24 दिसंबर 2026'],
    ['ar', 'rtl', /دعوة/, '2026'],
  ])('%s: words, direction and dates of the recipient', async (locale, dir, words, date) => {
    const { row } = await record({ locale });
    await send(row.id);
    const [mail] = sent;
    expect(mail?.subject).toMatch(words);
    expect(mail?.html).toContain(`lang="${locale}"`);
    expect(mail?.html).toContain(`dir="${dir}"`);
    expect(mail?.text).toContain(date);
    expect(mail).toMatchObject({ id: row.id, to: 'meera@example.com' });
    expect(mail?.from).toMatch(new RegExp(`^"${tenant.slug}" <no-reply@`));
  });

  test('a company’s name cannot break out of the sender or the page', async () => {
    const name = 'A"\r\nBcc: x@y.co <b>';
    await testDb().owner.query(
      'update public.tenants set name = $2, brand_color = $3 where id = $1',
      [tenant.id, name, '#9fe870'],
    );
    const { row } = await record();
    await send(row.id);
    await testDb().owner.query('update public.tenants set name = slug where id = $1', [tenant.id]);
    const [mail] = sent;
    expect(mail?.from).toMatch(/^"A Bcc: x@y\.co b" <[^<>\s]+>$/);
    expect(mail?.subject).not.toMatch(/[\r\n]/);
    expect(mail?.html).not.toContain('<b>');
    expect(mail?.html).toContain('background-color:#9fe870');
  });
});

describe('how it ends', () => {
  test('taken: marked with the provider’s id, and not sent again', async () => {
    const { row } = await record();
    await send(row.id);
    await send(row.id);
    expect(sent).toHaveLength(1);
    expect(await delivery(row.dedupe_key)).toMatchObject({
      status: 'sent',
      provider_message_id: 'p-1',
      last_error: null,
    });
  });

  test('refused for good: failed, with the reason', async () => {
    answer = async () => ({ status: 'rejected', reason: 'no such mailbox' });
    const { row } = await record();
    await send(row.id);
    expect(await delivery(row.dedupe_key)).toMatchObject({
      status: 'failed',
      last_error: 'no such mailbox',
    });
  });

  test('not now: tried again, with the same key', async () => {
    answer = async () => {
      throw new TransientMailError('too many requests', true);
    };
    const { row } = await record();
    await expect(send(row.id)).rejects.toThrow('too many requests');
    expect(await delivery(row.dedupe_key)).toMatchObject({
      status: 'recorded',
      last_error: 'too many requests',
      attempted_at: null,
    });
    answer = async () => ({ status: 'accepted', providerId: 'p-2' });
    await send(row.id, { attempt: 2 });
    expect(new Set(sent.map((mail) => mail.id)).size).toBe(1);
    expect(await delivery(row.dedupe_key)).toMatchObject({ status: 'sent' });
  });

  test('not now at the last attempt: failed', async () => {
    answer = async () => {
      throw new TransientMailError('still down', false);
    };
    const { row } = await record();
    await expect(send(row.id, { attempt: 25 })).rejects.toThrow('still down');
    expect(await delivery(row.dedupe_key)).toMatchObject({
      status: 'failed',
      last_error: 'still down',
    });
  });

  test('no answer, and the provider has forgotten the key: failed rather than sent twice', async () => {
    answer = async () => {
      throw new TransientMailError('no answer', false);
    };
    const { row } = await record();
    await expect(send(row.id)).rejects.toThrow('no answer');
    expect((await delivery(row.dedupe_key)).attempted_at).not.toBeNull();
    await testDb().owner.query(
      `update public.deliveries set attempted_at = now() - interval '24 hours' where id = $1`,
      [row.id],
    );
    await send(row.id, { attempt: 2 });
    expect(sent).toHaveLength(1);
    expect((await delivery(row.dedupe_key)).last_error).toContain('may have been delivered');
  });

  test('taken while the company was being suspended: marked all the same', async () => {
    const { row } = await record();
    answer = async () => {
      await testDb().owner.query(`update public.tenants set status = 'suspended' where id = $1`, [
        tenant.id,
      ]);
      return { status: 'accepted', providerId: 'p-3' };
    };
    await send(row.id);
    expect(await delivery(row.dedupe_key)).toMatchObject({ status: 'sent' });
    const next = send((await recordAsOwner()).id);
    await expect(next).rejects.toMatchObject({ code: 'MS423' });
    expect(sent).toHaveLength(1);
    await testDb().owner.query(`update public.tenants set status = 'active' where id = $1`, [
      tenant.id,
    ]);
  });
});

async function recordAsOwner(): Promise<{ id: string }> {
  const { rows } = await testDb().owner.query<{ id: string }>(
    `insert into public.deliveries (tenant_id, channel, recipient, template, locale, dedupe_key)
     values ($1, 'email', 'a@b.co', 'platform/invitation', 'en', $2) returning id`,
    [tenant.id, randomUUID()],
  );
  return rows[0] as { id: string };
}
