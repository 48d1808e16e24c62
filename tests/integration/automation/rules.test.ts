import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { actions } from '~/modules/automation/actions.server';
import { runRule } from '~/modules/automation/commands/run-rule.server';
import { changeRule, createRule, switchRule } from '~/modules/automation/commands/save-rule.server';
import { factFields } from '~/modules/automation/facts.server';
import { MAX_DEPTH, MAX_PER_MINUTE } from '~/modules/automation/limits';
import { dryRun } from '~/modules/automation/queries/dry-run.server';
import { findRule, type Rule } from '~/modules/automation/queries/rules.server';
import type { ActionInput, RuleInput } from '~/modules/automation/schema';
import { subscriber } from '~/modules/automation/subscriber.server';
import { changeTicket } from '~/modules/support/commands/change-ticket.server';
import type { AutomationAction } from '~/platform/automation/action';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { dispatchEvent } from '~/platform/events/dispatch.server';
import { emit } from '~/platform/events/emit.server';
import { BusinessError } from '~/platform/http/errors';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeTenant } from '../../setup/people';
import { arrangeHouse, ask, type House } from '../support/arrange';

let house: House;
beforeEach(async () => {
  house = await arrangeHouse();
});
afterAll(closeJobs);

const rows = async <T extends object>(text: string, values: unknown[] = []) =>
  (await testDb().owner.query<T>(text, values)).rows;
const owner = () => ({ ...house.tenant.owner.ctx, tenant: { id: house.tenant.id } });
const action = (over: Partial<ActionInput>): ActionInput => ({
  kind: 'notice.send',
  to: 'owner',
  title: 'Hello',
  message: '',
  endpointId: '',
  projectId: '',
  ...over,
});
const rule = (over: Partial<RuleInput> = {}): RuleInput => ({
  name: 'Urgent tickets',
  conditions: [{ field: 'payload.to', op: 'equals', value: 'urgent' }],
  actions: [action({})],
  ...over,
});
const make = (over: Partial<RuleInput> = {}, event = 'ticket.priority_changed') =>
  createRule(owner(), event, rule(over));

/** A ticket becomes this urgent; its events are dispatched to the rules. Returns the ticket's id. */
async function happen(priority: 'urgent' | 'high' = 'urgent'): Promise<string> {
  const { id } = await ask(house);
  await changeTicket(house.manager.context, id, 1, { priority, assigneeId: house.agent.userId });
  await dispatchAll();
  return id;
}

async function dispatchAll(): Promise<void> {
  const waiting = await rows<{ id: string }>(
    'select id from public.events where tenant_id = $1 and dispatched_at is null order by id',
    [house.tenant.id],
  );
  for (const { id } of waiting) await dispatchEvent(jobFor(house.tenant), id, [subscriber]);
}

interface Run {
  id: string;
  status: string;
  because: string | null;
  rule_version: number;
  steps: { kind: string; status: string; detail: string }[];
}
const runs = () =>
  rows<Run>('select * from public.automation_runs where tenant_id = $1 order by id', [
    house.tenant.id,
  ]);
const run = async (known?: ReadonlyMap<string, AutomationAction>) => {
  for (const { id } of await runs()) await runRule(jobFor(house.tenant), id, known);
};
const notices = () =>
  rows<{ user_id: string; params: { title: string; message: string }; path: string }>(
    `select user_id, params, path from public.notifications where tenant_id = $1 and kind = 'automation:message' order by id`,
    [house.tenant.id],
  );

describe('a rule', () => {
  test('tells the owner of the record when its conditions hold, and not when they don’t', async () => {
    await make({
      actions: [
        action({
          title: '{{record.subject}} is {{payload.to}}',
          message: 'By {{actor}}, #{{record.number}}',
        }),
      ],
    });
    await happen('high');
    expect(await runs()).toEqual([]);
    const ticket = await happen('urgent');
    expect(await runs()).toMatchObject([{ status: 'waiting', rule_version: 1 }]);
    await run();
    expect(await notices()).toEqual([
      {
        user_id: house.agent.userId,
        params: { title: 'The invoice is missing is urgent', message: 'By Mona Manager, #2' },
        path: `/app/${house.tenant.slug}/support/tickets/${ticket}`,
      },
    ]);
    expect(await runs()).toMatchObject([
      { status: 'done', steps: [{ kind: 'notice.send', status: 'done', detail: '1' }] },
    ]);
  });

  test('asks the record, too', async () => {
    await make({
      conditions: [
        { field: 'record.subject', op: 'contains', value: 'invoice' },
        { field: 'record.status', op: 'not', value: 'closed' },
      ],
    });
    await make({
      name: 'Never',
      conditions: [{ field: 'record.subject', op: 'contains', value: 'printer' }],
    });
    await happen();
    expect(await runs()).toHaveLength(1);
  });

  test('runs once for an event, however often it is dispatched and run', async () => {
    await make();
    await happen();
    const [first] = await runs();
    await Promise.all(
      Array.from({ length: 5 }, () => runRule(jobFor(house.tenant), String(first?.id))),
    );
    expect(await notices()).toHaveLength(1);
    const jobs = await rows(
      `select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'automation/run' and j.payload ->> 'tenant_id' = $1`,
      [house.tenant.id],
    );
    expect(jobs).toHaveLength(1);
  });

  test('killed in the middle does nothing, and all of it the next time', async () => {
    await make({ actions: [action({}), action({ kind: 'mail.send', message: 'x' })] });
    const dying = new Map(actions as ReadonlyMap<string, AutomationAction>).set('mail.send', {
      fields: [],
      run: async (_, trx) => {
        const { rows: me } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
          trx,
        );
        await testDb().owner.query('select pg_terminate_backend($1)', [me[0]?.pid]);
        return 0;
      },
    });
    await happen();
    await expect(run(dying)).rejects.toBeDefined();
    expect(await notices()).toEqual([]);
    expect(await runs()).toMatchObject([{ status: 'waiting' }]);
    await run();
    expect(await notices()).toHaveLength(1);
    expect(await runs()).toMatchObject([{ status: 'done' }]);
  });

  test('is mailed to a role, each in their language, once', async () => {
    const [role] = await rows<{ id: string }>(
      `select id from public.roles where tenant_id = $1 and key = 'manager'`,
      [house.tenant.id],
    );
    await make({
      actions: [
        action({
          kind: 'mail.send',
          to: `role:${role?.id}`,
          title: 'Look\r\nBcc: x',
          message: 'Now',
        }),
      ],
    });
    await happen();
    await run();
    await run();
    expect(
      await rows(
        `select recipient, params from public.deliveries where tenant_id = $1 and params ->> 'kind' = 'automation:message'`,
        [house.tenant.id],
      ),
    ).toMatchObject([
      {
        recipient: house.manager.email,
        params: { values: { title: 'Look Bcc: x', message: 'Now' } },
      },
    ]);
  });

  test('whose step fails does the others, and says why', async () => {
    const other = await arrangeTenant();
    await make({
      actions: [
        action({ to: `person:${other.owner.userId}` }),
        action({ kind: 'webhook.call', endpointId: '01a1fe73-94e6-735c-9cf0-77a0ec556ca0' }),
        action({ to: `person:${house.manager.userId}` }),
      ],
    });
    await happen();
    await run();
    expect(await notices()).toMatchObject([{ user_id: house.manager.userId }]);
    expect(await runs()).toMatchObject([
      {
        status: 'failed',
        steps: [
          { status: 'failed', detail: 'there is nobody to tell' },
          { status: 'failed', detail: 'the webhook is switched off or deleted' },
          { status: 'done' },
        ],
      },
    ]);
  });

  test('saved again is another version; runs keep theirs', async () => {
    const id = await make();
    await happen();
    await changeRule(
      owner(),
      id,
      'ticket.priority_changed',
      1,
      rule({ actions: [action({ title: 'New' })] }),
    );
    await happen();
    await run();
    expect((await runs()).map((row) => row.rule_version)).toEqual([1, 2]);
    expect((await notices()).map(({ params }) => params.title)).toEqual(['Hello', 'New']);
    const stale = changeRule(owner(), id, 'ticket.priority_changed', 1, rule());
    await expect(stale).rejects.toThrow(BusinessError);
    const rewrite = testDb().owner.query(
      `update public.automation_versions set actions = '[{}]' where rule_id = $1`,
      [id],
    );
    await expect(rewrite).rejects.toMatchObject({ code: '42501' });
  });

  test('that is off does nothing', async () => {
    const id = await make();
    await switchRule(owner(), id, 'disable');
    await happen();
    await switchRule(owner(), id, 'archive');
    await happen();
    expect(await runs()).toEqual([]);
  });
});

describe('rules that start one another', () => {
  test('end, and the log says so', async () => {
    const [client] = await rows<{ id: string }>(
      'select id from public.clients where tenant_id = $1 limit 1',
      [house.tenant.id],
    );
    const again = new Map(actions as ReadonlyMap<string, AutomationAction>).set('notice.send', {
      fields: [],
      run: async ({ event }, trx) => {
        await emit(trx, {
          type: event.type,
          recordType: event.recordType,
          recordId: event.recordId,
        });
        return 1;
      },
    });
    await make({ conditions: [] }, 'client.created');
    await withTenant(house.tenant.owner.ctx, (trx) =>
      emit(trx, { type: 'client.created', recordType: 'clients', recordId: String(client?.id) }),
    );
    for (let round = 0; round < MAX_DEPTH + 3; round += 1) {
      await dispatchAll();
      await run(again);
    }
    expect((await runs()).map(({ status, because }) => because ?? status)).toEqual([
      ...Array(MAX_DEPTH).fill('done'),
      'depth',
    ]);
  });

  test('a rule runs so many times a minute, not more', async () => {
    await make({ conditions: [] }, 'client.created');
    await withTenant(house.tenant.owner.ctx, async (trx) => {
      for (let at = 0; at < MAX_PER_MINUTE + 5; at += 1) {
        await emit(trx, { type: 'client.created', recordType: 'clients', recordId: house.acme });
      }
    });
    await dispatchAll();
    const found = await runs();
    expect(found.filter(({ status }) => status === 'waiting')).toHaveLength(MAX_PER_MINUTE);
    expect(found.filter(({ because }) => because === 'rate')).toHaveLength(5);
  });
});

describe('a dry run', () => {
  test('shows what would have happened, and does nothing', async () => {
    const id = await make({ actions: [action({ title: 'Is {{payload.to}}' })] });
    await switchRule(owner(), id, 'disable');
    await happen('high');
    await happen('urgent');
    const tried = await readTenant(house.tenant.owner.ctx, async (trx) => {
      const found = (await findRule(trx, house.tenant.id, id)) as Rule;
      return await dryRun(trx, house.tenant.id, found);
    });
    expect(tried).toMatchObject([
      {
        matches: true,
        steps: [{ kind: 'notice.send', people: ['Emil Employee'], title: 'Is urgent' }],
      },
      { matches: false, steps: [] },
    ]);
    expect(await notices()).toEqual([]);
    expect(await runs()).toEqual([]);
  });
});

describe('saving', () => {
  test.each<[string, Partial<RuleInput>, string]>([
    [
      'an unknown field',
      { conditions: [{ field: 'record.secret', op: 'empty', value: '' }] },
      'conditions[0].field',
    ],
    [
      'no value',
      { conditions: [{ field: 'payload.to', op: 'equals', value: '' }] },
      'conditions[0].value',
    ],
    ['an unknown action', { actions: [action({ kind: 'nothing.real' })] }, 'actions[0].kind'],
    ['nobody to tell', { actions: [action({ to: '' })] }, 'actions[0].to'],
    [
      'an unknown variable',
      { actions: [action({ title: '{{record.salary}}' })] },
      'actions[0].title',
    ],
  ])('%s is told at its field', async (_, over, field) => {
    await expect(make(over)).rejects.toMatchObject({ field });
  });

  test('is for those who may', async () => {
    const theirs = { ...house.manager.ctx, tenant: { id: house.tenant.id } };
    await expect(
      createRule(theirs, 'client.created', rule({ conditions: [] })),
    ).rejects.toMatchObject({
      code: '42501',
    });
  });
});

test('the fields offered are facts, never ids', () => {
  expect(factFields('ticket.assigned').map(({ name }) => name)).toEqual([
    'payload.withReply',
    'record.number',
    'record.subject',
    'record.status',
    'record.priority',
    'record.requester_name',
  ]);
  expect(factFields('ticket.priority_changed')[0]).toMatchObject({
    name: 'payload.from',
    choices: ['urgent', 'high', 'normal', 'low'],
  });
});

test('a rule adds a task to a project, with what the event said, for the person it names', async () => {
  const [project] = await rows<{ id: string }>(
    `with p as (insert into public.projects (tenant_id, name) values ($1, 'Follow-ups') returning tenant_id, id)
     insert into public.project_columns (tenant_id, project_id, name, kind, position)
     select tenant_id, id, 'To do', 'todo', 1 from p returning project_id as id`,
    [house.tenant.id],
  );
  if (!project) throw new Error('no project');
  await make({
    actions: [
      action({
        kind: 'task.create',
        projectId: project.id,
        to: `person:${house.agent.userId}`,
        title: 'Call about {{record.subject}}',
        message: 'It became urgent.',
      }),
    ],
  });
  const ticketId = await happen();
  await run();
  const [ticket] = await rows<{ subject: string }>('select subject from tickets where id = $1', [
    ticketId,
  ]);
  const tasks = await rows(
    'select title, description, assignee_id from tasks where project_id = $1',
    [project.id],
  );
  expect(tasks).toEqual([
    {
      title: `Call about ${ticket?.subject}`,
      description: 'It became urgent.',
      assignee_id: house.agent.userId,
    },
  ]);
  const [event] = await rows<{ depth: number }>(
    `select depth from public.events where tenant_id = $1 and type = 'task.created'`,
    [house.tenant.id],
  );
  expect(event?.depth).toBe(1);
  await expect(make({ actions: [action({ kind: 'task.create', title: 'x' })] })).rejects.toThrow(
    'automation:error.needed',
  );
});
