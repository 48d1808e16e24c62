import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

/** How promises were kept. */
export interface SlaReport {
  missedNow: number;
  dueToday: number;
  /** Of tickets opened in the last 30 days: how many such clocks ended, and how many of them late. */
  first: { ended: number; late: number };
  next: { ended: number; late: number };
  resolution: { ended: number; late: number };
}

/** What is open past its deadline, and the last thirty days; of the tickets the caller may see. */
export async function slaReport(trx: Trx, tenantId: string): Promise<SlaReport> {
  const [now, days] = await Promise.all([
    sql<{ missed: number; today: number }>`
      select count(*) filter (where t.due_at <= private.now())::int as missed,
        count(*) filter (where t.due_at > private.now())::int as today
      from tickets t
      where t.tenant_id = ${tenantId} and t.due_at < (
        select (private.today(x.time_zone) + 1)::timestamp at time zone x.time_zone from tenants x where x.id = ${tenantId})`.execute(
      trx,
    ),
    sql<Record<'f' | 'fl' | 'n' | 'nl' | 'r' | 'rl', number>>`
      select count(s.first_response_late)::int as f, count(*) filter (where s.first_response_late)::int as fl,
        coalesce(sum(s.next_responses), 0)::int as n, coalesce(sum(s.next_responses_late), 0)::int as nl,
        count(s.resolution_late)::int as r, count(*) filter (where s.resolution_late)::int as rl
      from ticket_sla s join tickets t on t.tenant_id = s.tenant_id and t.id = s.ticket_id
      where s.tenant_id = ${tenantId} and t.created_at > private.now() - interval '30 days'`.execute(
      trx,
    ),
  ]);
  const row = days.rows[0] ?? { f: 0, fl: 0, n: 0, nl: 0, r: 0, rl: 0 };
  return {
    missedNow: now.rows[0]?.missed ?? 0,
    dueToday: now.rows[0]?.today ?? 0,
    first: { ended: row.f, late: row.fl },
    next: { ended: row.n, late: row.nl },
    resolution: { ended: row.r, late: row.rl },
  };
}
