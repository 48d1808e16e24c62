import {
  answer,
  change,
  create,
  id,
  instant,
  list,
  pageFrom,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import { readTenant } from '~/platform/db/tenant.server';
import { findTicket } from '../queries/ticket.server';
import type { Run, Segment } from '../sla/clocks';
import { listPolicies } from '../sla/rulebook.server';
import { changePolicy, createPolicy, deletePolicy } from '../sla/save-policy.server';
import { policyBody, policyFields } from '../sla/schema';
import { ticketSla } from '../sla/ticket-sla.server';
import { clocks } from '../sla/words';

const minutes = (description: string) => z.int().nullable().openapi({ description, example: 240 });

const schema = z.object({
  id: id(),
  ...policyFields,
  calendarId: id().nullable().openapi({ description: 'Working hours; null: around the clock.' }),
  warnPercent: minutes('Warn when so much of the time is used; null: never.'),
  escalateAfter: minutes('Minutes of working time after a missed deadline; null: never.'),
});

const policy: Resource<typeof schema> = {
  name: 'SlaPolicy',
  schema,
  find: async (trx, ctx, policyId) =>
    (await listPolicies(trx, ctx.tenant.id)).find((each) => each.id === policyId),
};

const clock = z.object({
  clock: z.enum(clocks),
  state: z.enum(['running', 'paused', 'done']).openapi({ example: 'running' }),
  late: z.boolean(),
  targetMinutes: z.int().openapi({ example: 240 }),
  usedMinutes: z.int().openapi({ description: 'Of working time.', example: 75 }),
  startedAt: instant(),
  endedAt: instant().nullable(),
  dueAt: instant().nullable().openapi({ description: 'Null while it stands still.' }),
  timeline: z
    .array(
      z.object({
        from: instant(),
        to: instant(),
        counts: z.boolean(),
        because: z
          .enum(['hours', 'closed', 'holiday', 'status'])
          .openapi({ description: 'Why it counts, or does not.' }),
        detail: z
          .string()
          .nullable()
          .openapi({ description: 'The holiday’s name or the status.', example: 'waiting' }),
      }),
    )
    .openapi({ description: 'Each stretch of its time.' }),
});

const standing = z.object({
  policyId: id().nullable().openapi({ description: 'Null: nothing is promised for this ticket.' }),
  policy: z.string().nullable().openapi({ example: 'Standard' }),
  clocks: z.array(clock),
});

const at = (instantOf: number) => new Date(instantOf);

function shown(run: Run) {
  return {
    ...{ clock: run.clock, state: run.state, late: run.late },
    targetMinutes: run.target,
    usedMinutes: Math.floor(run.elapsed / 60_000),
    startedAt: at(run.startedAt),
    endedAt: run.endedAt === null ? null : at(run.endedAt),
    dueAt: run.dueAt === null ? null : at(run.dueAt),
    timeline: run.segments.map((segment) => ({
      ...{ from: at(segment.from), to: at(segment.to), counts: segment.counts },
      because: reasonOf(segment),
      detail: segment.paused ?? segment.holiday ?? null,
    })),
  };
}

function reasonOf(segment: Segment): 'hours' | 'status' | 'holiday' | 'closed' {
  if (segment.counts) return 'hours';
  if (segment.paused) return 'status';
  return segment.holiday ? 'holiday' : 'closed';
}

export const slaRoutes = [
  list('/sla-policies', {
    operationId: 'listSlaPolicies',
    summary: 'List SLA policies',
    description: 'In the order in which they are tried: the first that fits a ticket counts.',
    permission: 'sla.manage',
    of: { name: 'SlaPolicy', schema },
    read: async (trx, { ctx, query }) => pageFrom(await listPolicies(trx, ctx.tenant.id), query),
  }),
  read('/sla-policies/{id}', {
    operationId: 'getSlaPolicy',
    summary: 'Read an SLA policy',
    permission: 'sla.manage',
    of: policy,
  }),
  create('/sla-policies', {
    operationId: 'createSlaPolicy',
    summary: 'Add an SLA policy',
    description: 'It is tried last. Times are minutes of working time; null: no such clock.',
    permission: 'sla.manage',
    of: policy,
    body: policyBody,
    run: ({ ctx, body }) => createPolicy(ctx, body),
  }),
  change('/sla-policies/{id}', {
    operationId: 'updateSlaPolicy',
    summary: 'Change an SLA policy',
    description: 'The deadlines of all open tickets are reckoned anew.',
    permission: 'sla.manage',
    of: policy,
    body: z.object(policyFields).partial(),
    run: ({ ctx, id: policyId, row, body }) =>
      changePolicy(ctx, policyId, row.version ?? 0, { ...policyBody.parse(row), ...body }),
  }),
  remove('/sla-policies/{id}', {
    operationId: 'deleteSlaPolicy',
    summary: 'Delete an SLA policy',
    permission: 'sla.manage',
    of: policy,
    run: ({ ctx, id: policyId }) => deletePolicy(ctx, policyId),
  }),
  answer('get', '/tickets/{id}/sla', {
    operationId: 'getTicketSla',
    summary: 'Read a ticket’s deadlines and why they are what they are',
    permission: 'tickets.read',
    params: z.object({ id: id() }),
    name: 'TicketSla',
    answer: standing,
    run: async ({ ctx, params }) => {
      const ticketId = String(params.id);
      const [ticket, found] = await readTenant(ctx, (trx) =>
        Promise.all([
          findTicket(trx, ctx.tenant.id, ticketId),
          ticketSla(trx, ctx.tenant.id, ticketId, ctx.now()),
        ]),
      );
      if (!ticket) return undefined;
      if (!found) return { policyId: null, policy: null, clocks: [] };
      return {
        policyId: found.policy.id,
        policy: found.policy.name,
        clocks: found.runs.map(shown),
      };
    },
  }),
];
