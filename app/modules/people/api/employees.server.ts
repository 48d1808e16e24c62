import {
  change,
  create,
  day,
  id,
  list,
  type Resource,
  read,
  z,
} from '~/platform/api/define.server';
import { fitting } from '~/platform/api/validation.server';
import { changeEmployee, createEmployee } from '../commands/save-employee.server';
import { findEmployee, listEmployees } from '../queries/employees.server';
import { employeeSchema } from '../schema.employees';

const hours = () => z.number().openapi({ example: 40 });

const summary = z.object({
  id: id(),
  fullName: z.string().openapi({ example: 'Meera Iyer' }),
  jobTitle: z.string().nullable().openapi({ example: 'Designer' }),
  managerName: z.string().nullable().openapi({ example: 'Ravi Menon' }),
  startedOn: day(),
  endedOn: day().nullable(),
  weeklyHours: hours(),
});

const schema = summary.extend({
  employeeNumber: z.string().nullable().openapi({ example: 'E-014' }),
  userId: id().nullable(),
  managerId: id().nullable(),
  holidayListId: id().nullable(),
});

const employee: Resource<typeof schema> = {
  name: 'Employee',
  schema,
  find: async (trx, ctx, employeeId) => {
    const row = await findEmployee(trx, ctx.tenant.id, employeeId);
    return row && { ...row, weeklyHours: row.weeklyMinutes / 60 };
  },
};

const typed = employeeSchema.shape;

export const employeeRoutes = [
  list('/employees', {
    operationId: 'listEmployees',
    summary: 'List employees by name',
    permission: 'employees.read',
    of: { name: 'EmployeeSummary', schema: summary },
    filters: {
      q: z
        .string()
        .trim()
        .max(100)
        .default('')
        .openapi({ description: 'Part of a name, title or number.' }),
      former: z
        .stringbool()
        .default(false)
        .openapi({ description: 'Also those who have left.', type: 'boolean' }),
    },
    cursor: {
      schema: z.string().regex(/^[0-9a-f-]{36} .*$/s),
      of: ({ id: last, fullName }) => `${last} ${String(fullName).toLowerCase()}`,
    },
    read: async (trx, { ctx, query }) => {
      const { employees, hasMore } = await listEmployees(
        trx,
        ctx.tenant.id,
        {
          search: query.q,
          withFormer: query.former,
          today: ctx.today(),
          after: query.after ? { id: query.after.slice(0, 36), name: query.after.slice(37) } : null,
        },
        query.limit,
      );
      return {
        rows: employees.map((row) => ({ ...row, weeklyHours: row.weeklyMinutes / 60 })),
        hasMore,
      };
    },
  }),
  read('/employees/{id}', {
    operationId: 'getEmployee',
    summary: 'Read an employee',
    permission: 'employees.read',
    of: employee,
  }),
  create('/employees', {
    operationId: 'createEmployee',
    summary: 'Add an employee',
    permission: 'employees.manage',
    of: employee,
    body: z.object({
      fullName: typed.fullName,
      employeeNumber: typed.employeeNumber,
      jobTitle: typed.jobTitle,
      userId: typed.userId,
      managerId: typed.managerId,
      holidayListId: typed.holidayListId,
      startedOn: typed.startedOn,
      endedOn: typed.endedOn,
      weeklyHours: z.number().multipleOf(0.25).min(0).max(168),
    }),
    rules: employeeSchema,
    run: async ({ ctx, body }) => (await createEmployee(ctx, body)).id,
  }),
  change('/employees/{id}', {
    operationId: 'updateEmployee',
    summary: 'Change an employee',
    description: 'Fields left out stay as they are; null empties one.',
    permission: 'employees.manage',
    of: employee,
    body: z.object({
      fullName: typed.fullName.optional(),
      employeeNumber: typed.employeeNumber.nullable(),
      jobTitle: typed.jobTitle.nullable(),
      userId: typed.userId.nullable(),
      managerId: typed.managerId.nullable(),
      holidayListId: typed.holidayListId.nullable(),
      startedOn: typed.startedOn.optional(),
      endedOn: typed.endedOn.nullable(),
      weeklyHours: z.number().multipleOf(0.25).min(0).max(168).optional(),
    }),
    run: ({ ctx, id: employeeId, row, body }) => {
      const merged = Object.entries({ ...row, ...body }).filter(
        ([name, value]) => value !== null && name in typed,
      );
      return changeEmployee(
        ctx,
        employeeId,
        fitting(employeeSchema, Object.fromEntries(merged), ctx.t),
      );
    },
  }),
];
