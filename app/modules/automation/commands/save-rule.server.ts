import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { actions } from '../actions.server';
import { factFields } from '../facts.server';
import type { ActionInput, RuleInput } from '../schema';
import { variablesOf } from '../template';

/** What the commands of this module need of a guard's context. */
export interface AutomationContext extends DbContext {
  tenant: { id: string };
}

/** Makes a rule for an event, enabled, once per idempotency key; returns its id. */
export async function createRule(
  ctx: AutomationContext,
  eventType: string,
  input: RuleInput & { idempotencyKey?: string | undefined },
): Promise<string> {
  check(eventType, input);
  return await withTenant(ctx, (trx) =>
    once(trx, input.idempotencyKey, async () => {
      const { id } = await trx
        .insertInto('automation_rules')
        .values({ tenant_id: ctx.tenant.id, name: input.name, event_type: eventType })
        .returning('id')
        .executeTakeFirstOrThrow();
      await addVersion(trx, ctx, id, 1, input);
      return id;
    }),
  );
}

/** Saves a rule as a new version, as the person saw it (`version`); runs that were keep theirs. */
export async function changeRule(
  ctx: AutomationContext,
  id: string,
  eventType: string,
  version: number,
  input: RuleInput,
): Promise<void> {
  check(eventType, input);
  await withTenant(ctx, async (trx) => {
    const rule = await trx
      .updateTable('automation_rules')
      .set((eb) => ({ name: input.name, current: eb('current', '+', 1) }))
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('current')
      .executeTakeFirst();
    if (!rule) throw new BusinessError('automation:error.conflict');
    await addVersion(trx, ctx, id, rule.current, input);
  });
}

/** Switches a rule on or off, or puts it out of sight for good. */
export async function switchRule(
  ctx: AutomationContext,
  id: string,
  to: 'enable' | 'disable' | 'archive',
): Promise<void> {
  await withTenant(ctx, (trx) =>
    trx
      .updateTable('automation_rules')
      .set({ enabled: to === 'enable', archived: to === 'archive' })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .execute(),
  );
}

async function addVersion(
  trx: Trx,
  ctx: AutomationContext,
  ruleId: string,
  number: number,
  { conditions, actions: steps }: RuleInput,
): Promise<void> {
  await trx
    .insertInto('automation_versions')
    .values({
      tenant_id: ctx.tenant.id,
      rule_id: ruleId,
      number,
      conditions: JSON.stringify(conditions),
      actions: JSON.stringify(steps),
    })
    .execute();
}

/** Conditions and variables name what the event has; each action has what it needs. */
function check(eventType: string, { conditions, actions: steps }: RuleInput): void {
  const fields = new Map(factFields(eventType).map((field) => [field.name, field]));
  const names = new Set([...fields.keys(), 'actor']);
  for (const [at, { field, op, value }] of conditions.entries()) {
    const known = fields.get(field);
    const refuse = (key: string, name: string) => {
      throw new BusinessError(key, { field: `conditions[${at}].${name}` });
    };
    if (!known) refuse('automation:error.field', 'field');
    const bare = op === 'empty' || op === 'filled';
    if (!bare && value === '') refuse('automation:error.value', 'value');
  }
  for (const [at, step] of steps.entries()) checkStep(at, step, names);
}

function checkStep(at: number, step: ActionInput, names: ReadonlySet<string>): void {
  const refuse = (key: string, field: string, values?: Record<string, string>): never => {
    throw new BusinessError(key, { field: `actions[${at}].${field}`, ...(values && { values }) });
  };
  const action = actions.get(step.kind) ?? refuse('automation:error.action', 'kind');
  for (const field of action.fields) {
    if (step[field] === '' && !action.optional?.includes(field)) {
      refuse('automation:error.needed', field);
    }
  }
  for (const field of ['title', 'message'] as const) {
    const unknown = variablesOf(step[field]).find((name) => !names.has(name));
    if (unknown) refuse('automation:error.variable', field, { name: unknown });
  }
}
