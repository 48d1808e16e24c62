import { expect, test } from 'vitest';
import { leaveRequestSchema } from './schema.leave';

const request = (startDate: unknown, endDate?: unknown) => ({
  leaveTypeId: '0192f6c5-0000-7000-8000-000000000000',
  startDate,
  ...(endDate !== undefined && { endDate }),
});
const fields = (input: unknown) =>
  leaveRequestSchema.safeParse(input).error?.issues.map((issue) => issue.path.join('.')) ?? [];

test.each([
  ['2026-02-31', undefined, ['startDate']],
  ['2026-13-01', '2026-03-01', ['startDate']],
  ['2026-03-01', '2026-02-30', ['endDate']],
  ['+275760-09-14', '9999-99-99', ['startDate', 'endDate']],
  ['', undefined, ['startDate']],
  ['2026-03-02', '2026-03-01', ['endDate']],
  ['2026-03-02', '2027-03-04', ['endDate']],
  ['2026-03-02', '2026-03-02', []],
])('leave from %s to %s: %j is wrong', (start, end, wrong) => {
  expect(fields(request(start, end))).toEqual(wrong);
});
