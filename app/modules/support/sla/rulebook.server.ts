import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { type Priority, priorities, type Status } from '../status';
import { BusinessCalendar, type Shift } from './calendar';
import type { Targets, Terms } from './clocks';
import type { Audience } from './words';

/** A policy as it is kept. */
export interface Policy {
  id: string;
  name: string;
  isActive: boolean;
  calendarId: string | null;
  pauses: Status[];
  /** Empty: any. */
  priorities: Priority[];
  clientIds: string[];
  /** Any of these; empty: whatever tags. */
  tagIds: string[];
  targets: Targets;
  warnPercent: number | null;
  warnNotify: Audience[];
  breachNotify: Audience[];
  escalateAfter: number | null;
  escalateNotify: Audience[];
  escalateRaise: boolean;
  escalateAssigneeId: string | null;
  escalateTeamId: string | null;
  version: number;
}

/** A company's promises and the hours they are counted in. */
export interface Rulebook {
  /** In the order in which they are tried. */
  policies: Policy[];
  terms(policy: Policy): Terms;
}

/** All policies, in the order in which they are tried. */
export async function listPolicies(trx: Trx, tenantId: string): Promise<Policy[]> {
  const [policies, targets, clients, tags] = await Promise.all([
    trx
      .selectFrom('sla_policies')
      .where('tenant_id', '=', tenantId)
      .select([
        'id',
        'name',
        'is_active as isActive',
        'calendar_id as calendarId',
        'pause_statuses as pauses',
        'priorities',
        'warn_percent as warnPercent',
        'warn_notify as warnNotify',
        'breach_notify as breachNotify',
        'escalate_after as escalateAfter',
        'escalate_notify as escalateNotify',
        'escalate_raise as escalateRaise',
        'escalate_assignee_id as escalateAssigneeId',
        'escalate_team_id as escalateTeamId',
        'version',
      ])
      .orderBy('position')
      .orderBy('id')
      .$castTo<Omit<Policy, 'targets' | 'clientIds' | 'tagIds'>>()
      .execute(),
    trx.selectFrom('sla_targets').where('tenant_id', '=', tenantId).selectAll().execute(),
    trx.selectFrom('sla_policy_clients').where('tenant_id', '=', tenantId).selectAll().execute(),
    trx.selectFrom('sla_policy_tags').where('tenant_id', '=', tenantId).selectAll().execute(),
  ]);
  const of = (policyId: string, priority: Priority) => {
    const row = targets.find((each) => each.policy_id === policyId && each.priority === priority);
    return {
      first_response: row?.first_response ?? null,
      next_response: row?.next_response ?? null,
      resolution: row?.resolution ?? null,
    };
  };
  return policies.map((policy) => ({
    ...policy,
    targets: Object.fromEntries(priorities.map((each) => [each, of(policy.id, each)])) as Targets,
    clientIds: clients.flatMap((each) => (each.policy_id === policy.id ? [each.client_id] : [])),
    tagIds: tags.flatMap((each) => (each.policy_id === policy.id ? [each.tag_id] : [])),
  }));
}

/** Policies with their calendars, for reckoning. */
export async function loadRulebook(trx: Trx, tenantId: string): Promise<Rulebook> {
  const [policies, calendars, hours, holidays] = await Promise.all([
    listPolicies(trx, tenantId),
    trx
      .selectFrom('working_calendars as c')
      .innerJoin('tenants as t', 't.id', 'c.tenant_id')
      .where('c.tenant_id', '=', tenantId)
      .select(['c.id', 'c.holiday_list_id as listId'])
      .select(sql<string>`coalesce(c.time_zone, t.time_zone)`.as('timeZone'))
      .execute(),
    trx
      .selectFrom('working_hours')
      .where('tenant_id', '=', tenantId)
      .select([
        'calendar_id as calendarId',
        'weekday',
        'starts_minute as starts',
        'ends_minute as ends',
      ])
      .orderBy('starts_minute')
      .execute(),
    sql<{ listId: string; day: string; name: string }>`
      select list_id as "listId", to_char(day, 'YYYY-MM-DD') as day, name from private.sla_holidays()`.execute(
      trx,
    ),
  ]);
  const book = new Map(
    calendars.map(({ id, listId, timeZone }) => {
      const week: Shift[][] = [[], [], [], [], [], [], []];
      for (const { calendarId, weekday, ...shift } of hours) {
        if (calendarId === id) week[weekday]?.push(shift);
      }
      const days = holidays.rows.flatMap((each): [string, string][] =>
        each.listId === listId ? [[each.day, each.name]] : [],
      );
      return [id, new BusinessCalendar({ timeZone, week, holidays: new Map(days) })];
    }),
  );
  return {
    policies,
    terms: (policy) => ({
      ...policy,
      calendar: (policy.calendarId && book.get(policy.calendarId)) || null,
    }),
  };
}

/** The first active policy whose conditions hold for this ticket. */
export function policyFor(
  policies: readonly Policy[],
  ticket: { priority: Priority; clientId: string | null; tagIds: readonly string[] },
): Policy | undefined {
  return policies.find(
    (policy) =>
      policy.isActive &&
      (policy.priorities.length === 0 || policy.priorities.includes(ticket.priority)) &&
      (policy.clientIds.length === 0 ||
        (ticket.clientId !== null && policy.clientIds.includes(ticket.clientId))) &&
      (policy.tagIds.length === 0 || policy.tagIds.some((id) => ticket.tagIds.includes(id))),
  );
}
