import type { SupabaseClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { type Locale, toLocale } from '~/platform/i18n';
import { PermanentError } from '~/platform/jobs/errors';
import type { JobContext } from '~/platform/jobs/task.server';
import { type Mail, recordDeliveries } from '~/platform/mail/record.server';
import { anchorPath, readAnchor, storeAnchor } from '../anchors.server';
import { auditKey } from '../keys.server';
import { anchorMail } from '../mail';
import { type SignedStatement, signStatement } from '../proof/sign.ts';

/** Owners get a mail a day at most. */
const MAIL_EVERY = 20 * 3600_000;

interface State {
  seq: number;
  head: string;
  slug: string;
  /** The product's time. */
  now: string;
  stored: number;
  mailed: number;
  mailedAt: string | null;
  byEmail: boolean;
  owners: string[];
}

/**
 * Puts the head of the company's chain outside the database: into a bucket where nothing is changed or
 * removed, and, if they wish, into the owners' mail. Whatever dies in between is done by the next try.
 */
export async function anchorTrail(
  job: JobContext,
  storage: Pick<SupabaseClient, 'storage'>,
): Promise<void> {
  const state = await anchorState(job);
  if (!state) return;
  const { seq, head, slug } = state;
  const at = new Date(state.now).toISOString();
  const statement = signStatement({ v: 1, tenant: job.tenantId, slug, seq, head, at }, auditKey());
  if (seq > state.stored) await anchorInStorage(job, storage, statement);
  if (isMailDue(state)) await anchorByMail(job, state, statement);
}

async function anchorState(job: JobContext): Promise<State | null> {
  const { rows } = await readTenant(job, (trx) =>
    sql<{ state: State | null }>`select private.anchor_state() as state`.execute(trx),
  );
  return rows[0]?.state ?? null;
}

async function anchorInStorage(
  job: JobContext,
  storage: Pick<SupabaseClient, 'storage'>,
  statement: SignedStatement,
): Promise<void> {
  let stored = statement;
  if (!(await storeAnchor(storage, statement))) {
    // An earlier try put it there and died before it was noted; or the chain was made anew since.
    const there = await readAnchor(storage, anchorPath(statement.tenant, statement.seq));
    if (there.head !== statement.head) {
      throw new PermanentError(
        `The chain differs from its anchor of ${there.at} for entry ${there.seq}: it was tampered with`,
      );
    }
    stored = there;
  }
  const path = anchorPath(stored.tenant, stored.seq);
  await withTenant(job, (trx) => record(trx, 'storage', path, stored));
}

function isMailDue({ byEmail, seq, mailed, mailedAt, now }: State): boolean {
  if (!byEmail || seq <= mailed) return false;
  return !mailedAt || Date.parse(now) - Date.parse(mailedAt) > MAIL_EVERY;
}

async function anchorByMail(
  job: JobContext,
  { owners }: State,
  statement: SignedStatement,
): Promise<void> {
  await withTenant(job, async (trx) => {
    const { rows } = await sql<{ user_id: string; email: string; locale: string }>`
      select user_id, email, locale from private.recipients(${owners}::uuid[])`.execute(trx);
    const mails = rows.map((owner) => toMail(owner, statement));
    await recordDeliveries(trx, mails);
    await record(trx, 'email', rows.map((owner) => owner.email).join(', '), statement);
  });
}

function toMail(
  owner: { user_id: string; email: string; locale: string },
  statement: SignedStatement,
): Mail {
  const locale: Locale = toLocale(owner.locale) ?? 'en';
  return {
    template: anchorMail,
    to: owner.email,
    userId: owner.user_id,
    locale,
    params: { statement: JSON.stringify(statement), seq: statement.seq, at: statement.at },
    dedupeKey: `audit-anchor:${statement.seq}:${owner.user_id}`,
  };
}

async function record(
  trx: Trx,
  kind: 'storage' | 'email',
  reference: string,
  statement: SignedStatement,
): Promise<void> {
  await sql`select private.record_anchor(${statement.seq}, ${kind}, ${reference},
    ${JSON.stringify(statement)}::jsonb)`.execute(trx);
}
