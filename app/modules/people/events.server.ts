import { z } from 'zod';
import { emitter } from '~/platform/events/emit.server';

const leave = {
  record: 'leave_requests',
  payload: z.object({
    employeeId: z.guid(),
    startDate: z.iso.date(),
    endDate: z.iso.date(),
    days: z.number(),
  }),
};
const timesheet = {
  record: 'timesheets',
  payload: z.object({
    employeeId: z.guid(),
    weekStart: z.iso.date(),
    minutes: z.number(),
    note: z.string().optional(),
  }),
};

/** What happens to leave requests and timesheets. */
export const events = {
  'leave.requested': leave,
  'leave.approved': leave,
  'leave.rejected': leave,
  'leave.cancelled': leave,
  /** A holiday list changed; `days` is the difference. */
  'leave.adjusted': {
    record: 'leave_requests',
    payload: z.object({ employeeId: z.guid(), days: z.number() }),
  },
  /** Time written down by a timer or from a task's page. */
  'timesheet.time_booked': {
    record: 'timesheets',
    payload: z.object({
      employeeId: z.guid(),
      day: z.iso.date(),
      minutes: z.number(),
      projectId: z.guid().nullable(),
      taskId: z.guid().nullable(),
    }),
  },
  'timesheet.submitted': timesheet,
  'timesheet.approved': timesheet,
  'timesheet.rejected': timesheet,
  'timesheet.reopened': timesheet,
};

export const emit = emitter(events);
