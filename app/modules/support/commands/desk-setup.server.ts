import { sql } from 'kysely';
import { type ConstraintMessages, explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { saveRow } from '~/platform/db/save-row.server';
import { withTenant } from '~/platform/db/tenant.server';
import { notFound } from '~/platform/rbac/guard.server';
import type { AssignmentRule, CannedReply } from '../schema';
import type { SupportContext } from './context';
import { refusals } from './refusals';

const explained: ConstraintMessages = {
  ...refusals,
  ticket_tags_name_idx: { key: 'support:desk.error.name', field: 'name' },
  canned_replies_title_idx: { key: 'support:desk.error.name', field: 'title' },
  assignment_rules_whom: { key: 'support:desk.error.person', field: 'personId' },
  tickets_assignee: { key: 'support:error.assignee', field: 'personId' },
};

/** Runs one change of how the desk is set up, and explains what the database refuses. */
function setUp<T>(ctx: SupportContext, change: (trx: Trx) => Promise<T>): Promise<T> {
  return explainConstraints(explained, () => withTenant(ctx, change));
}

type Table = 'ticket_tags' | 'canned_replies' | 'assignment_rules';

/** Removes a tag (from all tickets), a canned reply or a rule. */
export function removeFromDesk(ctx: SupportContext, table: Table, id: string): Promise<void> {
  return setUp(ctx, async (trx) => {
    const gone = await trx
      .deleteFrom(table)
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!gone) throw notFound();
  });
}

/** Adds a tag, or renames one. */
export function saveTag(ctx: SupportContext, name: string, id?: string): Promise<string> {
  return save(ctx, 'ticket_tags', { id }, { name });
}

/** Adds a canned reply, or changes one. */
export function saveReply(ctx: SupportContext, reply: CannedReply, id?: string): Promise<string> {
  const { title, body } = reply;
  return save(ctx, 'canned_replies', { id }, { title, body });
}

function save<T extends Table>(
  ctx: SupportContext,
  table: T,
  place: Omit<Parameters<typeof saveRow<T>>[2], 'tenantId'>,
  values: Parameters<typeof saveRow<T>>[3],
): Promise<string> {
  return setUp(ctx, async (trx) => {
    const saved = await saveRow(trx, table, { tenantId: ctx.tenant.id, ...place }, values);
    if (!saved) throw notFound();
    return saved;
  });
}

/** Has mail taken in that was held back, a hundred at once; returns how many. */
export function releaseMails(ctx: SupportContext): Promise<number> {
  return setUp(ctx, async (trx) => {
    const { rows } = await sql<{ count: number }>`
      select private.release_ticket_mails() as count`.execute(trx);
    return rows[0]?.count ?? 0;
  });
}

/** Adds an assignment rule below the others, or changes one in its place. */
export function saveRule(ctx: SupportContext, { id, ...rule }: AssignmentRule): Promise<string> {
  const values = {
    method: rule.method,
    person_id: rule.method === 'person' ? (rule.personId ?? null) : null,
    team_id: rule.method === 'person' ? null : (rule.teamId ?? null),
    tag_id: rule.tagId ?? null,
    client_id: rule.clientId ?? null,
    via: rule.via ?? null,
  };
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from assignment_rules)`;
  return save(ctx, 'assignment_rules', { id, onlyNew: { position } }, values);
}

/** Switches a rule on or off. */
export function switchRule(ctx: SupportContext, id: string, isActive: boolean): Promise<void> {
  return setUp(ctx, async (trx) => {
    const row = await trx
      .updateTable('assignment_rules')
      .set({ is_active: isActive })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!row) throw notFound();
  });
}

/** Lets a rule change places with the one above it. */
export function raiseRule(ctx: SupportContext, id: string): Promise<void> {
  return setUp(ctx, async (trx) => {
    const rules = await trx
      .selectFrom('assignment_rules')
      .where('tenant_id', '=', ctx.tenant.id)
      .orderBy('position')
      .orderBy('id')
      .select('id')
      .forUpdate()
      .execute();
    const at = rules.findIndex((rule) => rule.id === id);
    if (at < 0) throw notFound();
    if (at === 0) return;
    const order = rules.map((rule) => rule.id);
    order.splice(at - 1, 0, ...order.splice(at, 1));
    await sql`update assignment_rules r set position = o.n
      from unnest(${order}::uuid[]) with ordinality o (id, n)
      where r.tenant_id = ${ctx.tenant.id} and r.id = o.id and r.position <> o.n`.execute(trx);
  });
}
