import { z } from 'zod';
import { rowVersion } from '~/platform/db/row-version';

const optionalText = (max: number) => z.string().trim().max(max).optional();

export const employeeSchema = z
  .object({
    version: rowVersion.optional(),
    idempotencyKey: z.uuid().optional(),
    fullName: z.string().trim().min(1).max(120),
    employeeNumber: optionalText(30),
    jobTitle: optionalText(120),
    userId: z.uuid().optional(),
    managerId: z.uuid().optional(),
    holidayListId: z.uuid().optional(),
    startedOn: z.iso.date(),
    endedOn: z.iso.date().optional(),
    weeklyHours: z.coerce.number().multipleOf(0.25).min(0).max(168),
  })
  .refine((person) => !person.endedOn || person.endedOn >= person.startedOn, {
    path: ['endedOn'],
    message: 'people:leave.error.range',
  });
export type EmployeeInput = z.output<typeof employeeSchema>;
