import { sql } from 'kysely';
import pg from 'pg';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { defaultLocale, toLocale } from '~/platform/i18n/locales';
import { invitationMail } from '~/platform/mail/definition';
import { sendMail } from '~/platform/mail/record.server';
import { dayIn } from '~/platform/rbac/context.server';
import { ArchiveProblem } from '../archive/problem';
import { translate } from '../archive/rows';
import { clearedTables, exportedTables } from '../tables';
import { emptyTables } from './request-import.server';
import type { ImportContext } from './run-import.server';

const BATCH = 500;
const INVITED_DAYS = 30;

/** Writes all rows, the company's settings and the invitations in one transaction: all of it or nothing. */
export async function loadRows(
  context: ImportContext,
  importer: string,
  id: string,
): Promise<void> {
  const { job, archive, people, note } = context;
  const { manifest } = archive;
  const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
  await note({ step: 'rows', done: 0, total });
  await withTenant(job, async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
    const way = await sql<{ name: string | null }>`
      select private.first_row_in_the_way(${sql.val(emptyTables)}::text[]) as name`.execute(trx);
    if (way.rows[0]?.name) throw new ArchiveProblem('notEmpty', { table: way.rows[0].name });
    const tables = sql.val([...exportedTables]);
    const cleared = sql.val([...clearedTables, ...exportedTables]);
    await sql`select private.begin_import(${cleared}::text[])`.execute(trx);
    const { rows: importers } = await sql<{ name: string }>`
      select coalesce(nullif(full_name, ''), 'Owner') as name from public.profiles where user_id = ${importer}::uuid`.execute(
      trx,
    );
    let done = 0;
    for (const { name } of manifest.tables) {
      done += await loadTable(trx, context, name);
      await note({ step: 'rows', done, total });
    }
    const settings = translate(JSON.stringify(manifest.settings), people.ids);
    await explain({ table: 'tenants', from: 1, to: 1 }, () =>
      sql`select private.import_settings(${settings}::jsonb, ${importer}::uuid, ${importers[0]?.name ?? 'Owner'})`.execute(
        trx,
      ),
    );
    const broken = await sql<{ found: { table: string; columns: string; count: number } | null }>`
      select private.broken_reference(${tables}::text[]) as found`.execute(trx);
    const [reference] = broken.rows;
    if (reference?.found) throw new ArchiveProblem('reference', reference.found);
    await sql`select private.rebuild_search()`.execute(trx);
    await invite(trx, context);
    const state = { status: 'done', done: total, invited: people.invited.length };
    await sql`select private.note_import(${id}::uuid, ${JSON.stringify(state)}::jsonb)`.execute(
      trx,
    );
  });
}

async function loadTable(
  trx: Trx,
  { archive, people }: ImportContext,
  table: string,
): Promise<number> {
  const waiting = new Set(people.invited.map(({ userId }) => userId));
  let rows = 0;
  let batch: string[] = [];
  const flush = async () => {
    const place = { table, from: rows - batch.length + 1, to: rows };
    const lines = `[${batch.join(',')}]`;
    batch = [];
    await explain(place, () =>
      sql`select private.import_rows(${table}, ${lines}::jsonb)`.execute(trx),
    );
  };
  for await (const line of archive.lines(table)) {
    const translated = translate(line, people.ids);
    batch.push(table === 'public.memberships' ? outside(translated, waiting) : translated);
    rows += 1;
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return rows;
}

/** Who is invited is not in before they accept. */
function outside(line: string, waiting: ReadonlySet<string>): string {
  const member = JSON.parse(line) as { user_id: string; status: string };
  if (!waiting.has(member.user_id)) return line;
  return JSON.stringify({ ...member, status: 'deactivated' });
}

/** What the database refuses is the archive's mistake, told with its place. */
async function explain<T>(
  place: { table: string; from: number; to: number },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !/^(2[23]|P0)/.test(error.code ?? '')) throw error;
    const detail = error.constraint ?? error.column ?? error.message.slice(0, 120);
    throw new ArchiveProblem('refused', { ...place, detail });
  }
}

async function invite(trx: Trx, { job, people, archive }: ImportContext): Promise<void> {
  if (people.invited.length === 0) return;
  const { rows } = await sql<{ user_id: string; client_id: string }>`
    select user_id, client_id from public.client_contacts
    where tenant_id = ${job.tenantId}::uuid and user_id is not null`.execute(trx);
  const clients = new Map(rows.map((row) => [row.user_id, row.client_id]));
  const list = people.invited.map(({ id, email, name, roleId, tokenHash, userId }) => ({
    id,
    email,
    name,
    roleId,
    tokenHash,
    clientId: clients.get(userId) ?? null,
  }));
  await sql`select private.invite_imported(${JSON.stringify(list)}::jsonb)`.execute(trx);
  const { settings } = archive.manifest;
  const locale = toLocale(String(settings.locale)) ?? defaultLocale;
  const last = new Date(Date.now() + INVITED_DAYS * 86_400_000);
  for (const person of people.invited) {
    await sendMail(trx, {
      template: invitationMail,
      to: person.email,
      locale,
      params: {
        name: person.name,
        invitedBy: String(settings.name),
        audience: clients.has(person.userId) ? 'client' : 'staff',
        expiresOn: dayIn(String(settings.time_zone), last),
      },
      secrets: { token: person.token },
      dedupeKey: `invitation:${person.id}:${person.tokenHash.slice(0, 16)}`,
    });
  }
}
