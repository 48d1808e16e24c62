import {
  act,
  create,
  day,
  id,
  instant,
  list,
  pageFrom,
  type Resource,
  read,
  z,
} from '~/platform/api/define.server';
import { approveLeave } from '../commands/approve-leave.server';
import { cancelLeave } from '../commands/cancel-leave.server';
import { rejectLeave } from '../commands/reject-leave.server';
import { requestLeave } from '../commands/request-leave.server';
import { balancesOf } from '../queries/ledger.server';
import { findRequest, listRequests } from '../queries/requests.server';
import { findType, listTypes } from '../queries/settings.server';
import { endParts, leaveRequestSchema, leaveStatuses, startParts } from '../schema.leave';

const days = () => z.number().openapi({ example: 2.5 });
const note = z.string().trim().max(2000);

const summary = z.object({
  id: id(),
  employeeId: id(),
  employeeName: z.string().nullable().openapi({ example: 'Meera Iyer' }),
  typeName: z.string().openapi({ example: 'Earned leave' }),
  startDate: day(),
  startHalf: z.boolean().openapi({ description: 'Begins at noon.' }),
  endDate: day(),
  endHalf: z.boolean().openapi({ description: 'Ends at noon.' }),
  days: days(),
  status: z.enum(leaveStatuses),
  reason: z.string().nullable().openapi({ example: 'Family visit' }),
  createdAt: instant(),
});

const schema = summary.extend({
  leaveTypeId: id(),
  requestedBy: z.string().nullable().openapi({ example: 'Meera Iyer' }),
  decidedBy: z.string().nullable().openapi({ example: 'Ravi Menon' }),
  decidedAt: instant().nullable(),
  decisionNote: z.string().nullable(),
  cancelledAt: instant().nullable(),
});

const request: Resource<typeof schema> = {
  name: 'LeaveRequest',
  schema,
  find: (trx, ctx, requestId) => findRequest(trx, ctx.tenant.id, requestId),
};

const balance = z.object({
  id: id().openapi({ description: 'The leave type.' }),
  employeeId: id(),
  name: z.string().openapi({ example: 'Earned leave' }),
  paid: z.boolean(),
  balance: days(),
  credited: days(),
  used: days(),
  planned: days(),
  pending: days(),
  available: days(),
});

const type = z.object({
  id: id(),
  name: z.string().openapi({ example: 'Earned leave' }),
  paid: z.boolean(),
  accrual: z.string().openapi({ example: 'monthly' }),
  daysPerYear: days(),
  keepsBalance: z.boolean(),
  active: z.boolean(),
});

const leaveType: Resource<typeof type> = {
  name: 'LeaveType',
  schema: type,
  find: (trx, ctx, typeId) => findType(trx, ctx.tenant.id, typeId),
};

export const leaveRoutes = [
  list('/leave/requests', {
    operationId: 'listLeaveRequests',
    summary: 'List leave requests',
    description: 'Pending ones soonest first, others latest first.',
    permission: 'leave.read',
    of: { name: 'LeaveRequestSummary', schema: summary },
    filters: { status: z.enum(leaveStatuses).optional(), employeeId: z.uuid().optional() },
    cursor: {
      schema: z.string().regex(/^\d{4}-\d{2}-\d{2} [0-9a-f-]{36}$/),
      of: (row) => `${row.startDate} ${row.id}`,
    },
    read: async (trx, { ctx, query: { after, limit, status, employeeId } }) => {
      const [startDate = '', last = ''] = after?.split(' ') ?? [];
      const place = after ? { startDate, id: last } : null;
      const filter = { status, employeeId, after: place };
      const { requests, hasMore } = await listRequests(trx, ctx.tenant.id, filter, limit);
      return { rows: requests, hasMore };
    },
  }),
  read('/leave/requests/{id}', {
    operationId: 'getLeaveRequest',
    summary: 'Read a leave request',
    permission: 'leave.read',
    of: request,
  }),
  create('/leave/requests', {
    operationId: 'createLeaveRequest',
    summary: 'Ask for leave',
    description: 'For oneself; with leave.manage, for another employee.',
    permission: 'leave.request',
    of: request,
    body: z.object({
      employeeId: id().optional(),
      leaveTypeId: id(),
      startDate: day(),
      startPart: z.enum(startParts).default('full'),
      endDate: day().optional(),
      endPart: z.enum(endParts).default('full'),
      reason: note.optional(),
    }),
    rules: leaveRequestSchema,
    run: async ({ ctx, body }) => (await requestLeave(ctx, body)).id,
  }),
  act('/leave/requests/{id}/approve', {
    operationId: 'approveLeaveRequest',
    summary: 'Approve a leave request',
    permission: 'leave.approve',
    of: request,
    body: z.object({ note: note.optional() }),
    run: ({ ctx, id: requestId, body }) => approveLeave(ctx, requestId, body.note),
  }),
  act('/leave/requests/{id}/reject', {
    operationId: 'rejectLeaveRequest',
    summary: 'Reject a leave request',
    permission: 'leave.approve',
    of: request,
    body: z.object({ note: note.min(1) }),
    run: ({ ctx, id: requestId, body }) => rejectLeave(ctx, requestId, body.note),
  }),
  act('/leave/requests/{id}/cancel', {
    operationId: 'cancelLeaveRequest',
    summary: 'Take a leave request back',
    permission: 'leave.read',
    of: request,
    run: ({ ctx, id: requestId }) => cancelLeave(ctx, requestId),
  }),
  list('/leave/balances', {
    operationId: 'listLeaveBalances',
    summary: 'What is left of each type of leave today',
    description: 'One’s own, or those of an employee one may see.',
    permission: 'leave.read',
    of: { name: 'LeaveBalance', schema: balance },
    filters: { employeeId: z.uuid().optional() },
    read: async (trx, { ctx, query }) => {
      const employeeId = query.employeeId ?? ctx.employeeId;
      if (!employeeId) return { rows: [], hasMore: false };
      const rows = await balancesOf(trx, ctx.tenant.id, employeeId, ctx.today());
      return {
        rows: rows.map(({ leaveTypeId, name, paid, summary: sums }) => ({
          ...sums,
          id: leaveTypeId,
          employeeId,
          name,
          paid,
        })),
        hasMore: false,
      };
    },
  }),
  list('/leave/types', {
    operationId: 'listLeaveTypes',
    summary: 'List leave types in their order',
    permission: 'leave.read',
    of: { name: 'LeaveType', schema: type },
    read: async (trx, { ctx, query }) => {
      const all = await listTypes(trx, ctx.tenant.id);
      return pageFrom(all, query);
    },
  }),
  read('/leave/types/{id}', {
    operationId: 'getLeaveType',
    summary: 'Read a leave type',
    permission: 'leave.read',
    of: leaveType,
  }),
];
