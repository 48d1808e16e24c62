import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeTicket } from '~/modules/support/commands/change-ticket.server';
import { replyToTicket } from '~/modules/support/commands/reply-to-ticket.server';
import { listQueue, readQueueFilter } from '~/modules/support/queries/queue.server';
import { reckonTicket } from '~/modules/support/sla/reckon-ticket.server';
import { reckonTickets } from '~/modules/support/sla/reckon-tickets.server';
import { loadRulebook } from '~/modules/support/sla/rulebook.server';
import {
  changePolicy,
  createPolicy,
  deletePolicy,
  movePolicy,
} from '~/modules/support/sla/save-policy.server';
import { type PolicyInput, policyBody } from '~/modules/support/sla/schema';
import { tellDeadlines } from '~/modules/support/sla/tell-deadlines.server';
import { ticketSla } from '~/modules/support/sla/ticket-sla.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeHouse, ask, type House, row } from './arrange';

const nothing = { first_response: null, next_response: null, resolution: null };
const everybody = (times: Partial<PolicyInput['targets']['urgent']>): PolicyInput['targets'] => {
  const each = { ...nothing, ...times };
  return { urgent: { ...each, resolution: 60 }, high: each, normal: each, low: each };
};
const policy = (over: Partial<PolicyInput> = {}) =>
  policyBody.parse({
    name: 'Standard',
    pauses: ['waiting'],
    targets: everybody({ first_response: 60, next_response: 60, resolution: 480 }),
    warnNotify: ['assignee'],
    breachNotify: ['managers'],
    escalateAfter: 30,
    escalateNotify: ['managers'],
    escalateRaise: true,
    ...over,
  });

let house: House;
let policyId: string;

beforeAll(async () => {
  house = await arrangeHouse();
  policyId = await createPolicy(house.manager.context, policy());
});
afterAll(closeJobs);

const job = () => jobFor(house.tenant);
const tell = () => tellDeadlines(job(), house.tenant.id);
const reckon = (ticketId: string) =>
  withTenant(job(), async (trx) =>
    reckonTicket(trx, house.tenant.id, ticketId, await loadRulebook(trx, house.tenant.id)),
  );
const dueOf = async (id: string) =>
  (await row<{ due: string }>('select due_at::text as due from tickets where id = $1', [id])).due;
const minutesLeft = async (id: string) =>
  Math.round(
    (
      await row<{ left: number }>(
        'select extract(epoch from due_at - now())::float8 / 60 as left from tickets where id = $1',
        [id],
      )
    ).left,
  );
const eventsOf = async (id: string) => {
  const { rows } = await testDb().owner.query<{ type: string }>(
    `select type from events where record_id = $1 and type like 'ticket.sla%' order by id`,
    [id],
  );
  return rows.map(({ type }) => type);
};
/** As if the ticket with all that happened to it were older. */
const age = (id: string, minutes: number) =>
  testDb().owner.query(
    `with shift as (select make_interval(mins => $2) as by),
       m as (select set_config('session_replication_role', 'replica', true)),
       t as (update tickets set created_at = created_at - shift.by from shift, m where id = $1 returning 1),
       c as (update ticket_changes set created_at = created_at - shift.by from shift, m where ticket_id = $1 returning 1)
     update ticket_messages set created_at = created_at - shift.by from shift, m where ticket_id = $1`,
    [id, minutes],
  );
const jobsFor = async (task: string) =>
  (
    await row<{ count: number }>(
      `select count(*)::int as count from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 and j.payload ->> 'tenant_id' = $2`,
      [task, house.tenant.id],
    )
  ).count;

describe('deadlines', () => {
  it('are asked for in the transaction that changes a ticket, and stand on it', async () => {
    const before = await jobsFor('support/reckon-ticket');
    const { id } = await ask(house);
    expect(await jobsFor('support/reckon-ticket')).toBe(before + 1);
    expect(await dueOf(id)).toBe('infinity');
    await reckon(id);
    expect(await minutesLeft(id)).toBe(60);
    await replyToTicket(house.manager.context, id, { body: 'Looking.', status: 'waiting' });
    await reckon(id);
    expect(await dueOf(id)).toBe('infinity');
    await replyToTicket(house.client.context, id, { body: 'And now?' });
    await reckon(id);
    expect(await minutesLeft(id)).toBe(60);
  });

  it('sort and filter the queue', async () => {
    const late = await ask(house, 'Late');
    await age(late.id, 90);
    await reckon(late.id);
    const soon = await ask(house, 'Soon');
    await reckon(soon.id);
    const page = (query: Record<string, string>) =>
      readTenant(house.manager.context, (trx) =>
        listQueue(
          trx,
          { tenantId: house.tenant.id, userId: house.manager.userId },
          readQueueFilter(new URLSearchParams(query)),
        ),
      );
    const sorted = await page({ sort: 'due' });
    expect(sorted.rows[0]).toMatchObject({ subject: 'Late' });
    const times = sorted.rows.map(({ dueAt }) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect((await page({ due: 'missed' })).rows.map(({ subject }) => subject)).toEqual(['Late']);
    const today = (await page({ due: 'today' })).rows.map(({ subject }) => subject);
    expect(today).not.toContain('Late');
  });

  it('follow a policy that is edited, and the timeline says so', async () => {
    const { id } = await ask(house, 'Edited under');
    await reckon(id);
    const [kept] = await readTenant(house.manager.context, (trx) =>
      loadRulebook(trx, house.tenant.id),
    ).then((book) => book.policies);
    const edited = policy({ targets: everybody({ first_response: 30, resolution: 480 }) });
    await changePolicy(house.manager.context, policyId, kept?.version ?? 0, edited);
    expect(await jobsFor('support/reckon-tickets')).toBe(1);
    await reckonTickets(job(), house.tenant.id);
    expect(await minutesLeft(id)).toBe(30);
    const sla = await readTenant(house.agent.context, (trx) =>
      ticketSla(trx, house.tenant.id, id, new Date()),
    );
    expect(sla).toBeUndefined();
    const seen = await readTenant(house.manager.context, (trx) =>
      ticketSla(trx, house.tenant.id, id, new Date()),
    );
    expect(seen?.marks).toMatchObject([
      {
        kind: 'edit',
        subject: 'policy',
        by: 'Mona Manager',
        details: expect.arrayContaining([
          expect.objectContaining({ field: 'target', clock: 'first_response', from: 60, to: 30 }),
        ]),
      },
    ]);
    await expect(
      changePolicy(house.manager.context, policyId, kept?.version ?? 0, edited),
    ).rejects.toThrow('support:sla.error.conflict');
    await changePolicy(house.manager.context, policyId, (kept?.version ?? 0) + 1, policy());
    await reckonTickets(job(), house.tenant.id);
  });

  it('follow the hours and holidays of the calendar', async () => {
    const { owner } = testDb();
    const list = await row<{ id: string }>(
      `insert into holiday_lists (tenant_id, name, covers_from, covers_until)
       values ($1, 'Feasts', current_date - 30, current_date + 300) returning id`,
      [house.tenant.id],
    );
    const calendar = await row<{ id: string }>(
      `insert into working_calendars (tenant_id, name, time_zone, holiday_list_id) values ($1, 'All day', 'UTC', $2) returning id`,
      [house.tenant.id, list.id],
    );
    await owner.query(
      `insert into working_hours (tenant_id, calendar_id, weekday, starts_minute, ends_minute)
       select $1, $2, d, 0, 1440 from generate_series(0, 6) d`,
      [house.tenant.id, calendar.id],
    );
    const id = await createPolicy(
      house.manager.context,
      policy({ name: 'In hours', calendarId: calendar.id, clientIds: [house.globex] }),
    );
    await movePolicy(house.manager.context, id, 'up');
    const asked = await row<{ id: string }>(
      `insert into tickets (tenant_id, subject, client_id, requester_name) values ($1, 'Feast', $2, 'Stella') returning id`,
      [house.tenant.id, house.globex],
    );
    await reckon(asked.id);
    const before = await dueOf(asked.id);
    await owner.query(
      `insert into holidays (tenant_id, holiday_list_id, day, name)
       select $1, $2, (now() at time zone 'UTC')::date + n, 'Feast ' || n from generate_series(0, 1) n`,
      [house.tenant.id, list.id],
    );
    await reckonTickets(job(), house.tenant.id);
    // Neither today nor tomorrow counts: the hour is the first of the day after, and longer by nothing else.
    const { due } = await row<{ due: Date }>('select due_at as due from tickets where id = $1', [
      asked.id,
    ]);
    expect(due.toISOString()).toMatch(/T01:00:00.000Z$/);
    expect(String(due)).not.toBe(before);
    const { details } = await row<{ details: unknown[] }>(
      `select details from sla_edits where subject_id = $1 order by created_at desc limit 1`,
      [calendar.id],
    );
    expect(details).toHaveLength(2);
    await deletePolicy(house.manager.context, id);
    await reckonTickets(job(), house.tenant.id);
    expect(await minutesLeft(asked.id)).toBe(60);
  });

  it('come with the priority, and are over when it is solved', async () => {
    const { id } = await ask(house, 'Priorities');
    await replyToTicket(house.manager.context, id, { body: 'Looking.' });
    await reckon(id);
    expect(await minutesLeft(id)).toBe(480);
    const state = () => row<{ version: number }>('select version from tickets where id = $1', [id]);
    await changeTicket(house.manager.context, id, (await state()).version, { priority: 'urgent' });
    await reckon(id);
    expect(await minutesLeft(id)).toBe(60);
    await changeTicket(house.manager.context, id, (await state()).version, { status: 'resolved' });
    await reckon(id);
    expect(await dueOf(id)).toBe('infinity');
    expect(
      await row(
        'select first_response_late, resolution_late from ticket_sla where ticket_id = $1',
        [id],
      ),
    ).toEqual({ first_response_late: false, resolution_late: false });
  });
});

describe('what is told', () => {
  it('a warning, the miss and the escalation come once each, in their time', async () => {
    const { id } = await ask(house, 'Told');
    await reckon(id);
    await tell();
    expect(await eventsOf(id)).toEqual([]);
    const steps: [number, string[]][] = [
      [49, ['ticket.sla_warned']],
      [12, ['ticket.sla_warned', 'ticket.sla_breached']],
      [30, ['ticket.sla_warned', 'ticket.sla_breached', 'ticket.sla_escalated']],
    ];
    for (const [minutes, events] of steps) {
      await age(id, minutes);
      // Its clock began at another instant now, so what was told is of that one.
      await testDb().owner.query(
        'update sla_alerts set started_at = started_at - make_interval(mins => $2) where ticket_id = $1',
        [id, minutes],
      );
      await reckon(id);
      await Promise.all([tell(), tell(), tell()]);
      await tell();
      expect(await eventsOf(id)).toEqual(events);
    }
    expect(await row('select priority from tickets where id = $1', [id])).toEqual({
      priority: 'high',
    });
  });

  it('an escalation that fails leaves nothing, and comes whole the next time', async () => {
    const { id } = await ask(house, 'Interrupted');
    await age(id, 200);
    await reckon(id);
    await testDb().owner.query(
      `create function pg_temp.fail() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
       create trigger zz_fail before update of priority on public.tickets for each row
         when (old.id = '${id}') execute function pg_temp.fail()`,
    );
    await expect(tell()).rejects.toThrow('some deadlines could not be told');
    expect(await eventsOf(id)).toEqual([]);
    await testDb().owner.query('drop trigger zz_fail on public.tickets');
    await tell();
    expect(await eventsOf(id)).toEqual(['ticket.sla_breached', 'ticket.sla_escalated']);
  });

  it('nobody is told of what an edit made late', async () => {
    const { id } = await ask(house, 'Quiet');
    await age(id, 50);
    await testDb().owner.query('update tickets set status = $2 where id = $1', [id, 'open']);
    await reckon(id);
    const book = await readTenant(house.manager.context, (trx) =>
      loadRulebook(trx, house.tenant.id),
    );
    const standard = book.policies.find((each) => each.id === policyId);
    const strict = policy({ targets: everybody({ first_response: 10 }), escalateAfter: null });
    await changePolicy(house.manager.context, policyId, standard?.version ?? 0, strict);
    await reckonTickets(job(), house.tenant.id);
    await tell();
    expect(await eventsOf(id)).toEqual([]);
    expect(await row('select step, told from sla_alerts where ticket_id = $1', [id])).toEqual({
      step: 'breached',
      told: false,
    });
  });

  it('the scheduler finds companies with something to tell, and no others', async () => {
    const { id } = await ask(house, 'Found');
    await age(id, 200);
    await reckon(id);
    await testDb().owner.query('select private.enqueue_deadlines()');
    expect(await jobsFor('support/tell-deadlines')).toBe(1);
    const idle = await arrangeHouse();
    const { rows } = await testDb().owner.query(
      `select from graphile_worker._private_jobs where payload ->> 'tenant_id' = $1
       and task_id = (select id from graphile_worker._private_tasks where identifier = 'support/tell-deadlines')`,
      [idle.tenant.id],
    );
    expect(rows).toHaveLength(0);
  });
});
