import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { spentMinor, usedPercent, warningFor } from '../budget';
import { emit } from '../events.server';
import { budgetOf } from '../queries/time.server';

/**
 * Says once that 80 and once that 100 per cent of a project's hours or money are used up. When the budget
 * grows or time is taken back, the warning is due again. In a job's transaction.
 */
export async function warnOfBudget(trx: Trx, tenantId: string, projectId: string): Promise<void> {
  const facts = await budgetOf(trx, tenantId, projectId);
  if (!facts) return;
  const now = {
    time: warningFor(usedPercent(facts.minutes, facts.budgetMinutes)),
    money: warningFor(usedPercent(spentMinor(facts), facts.budgetMinor)),
  };
  const { rows } = await sql<{ time: number; money: number }>`
    select time_before as time, money_before as money
    from private.warn_budget(${projectId}::uuid, ${now.time}::smallint, ${now.money}::smallint)`.execute(
    trx,
  );
  for (const kind of ['time', 'money'] as const) {
    const percent = now[kind];
    if (percent === 0 || percent <= (rows[0]?.[kind] ?? 0)) continue;
    await emit(trx, {
      type: 'project.budget_reached',
      recordId: projectId,
      payload: { kind, percent },
    });
  }
}
