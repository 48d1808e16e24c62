import { expect, test } from 'vitest';
import { clientEditSchema } from '~/modules/crm/schema';
import { employeeSchema } from '~/modules/people/schema.employees';
import { leaveTypeSchema } from '~/modules/people/schema.leave';
import { overtimePolicySchema } from '~/modules/people/schema.timesheets';
import { ticketEditSchema } from '~/modules/support/schema';
import { rowVersion } from './row-version';

const impossible = ['2147483648', '99999999999999999999', '-1', '1.5', 'NaN', 'Infinity', '1e99'];

test.each(impossible)('%s is no version that a row could have', (version) => {
  expect(rowVersion.safeParse(version).success).toBe(false);
});

test('those that a row could have are', () => {
  expect(rowVersion.parse('1')).toBe(1);
  expect(rowVersion.parse('2147483647')).toBe(2_147_483_647);
});

test.each(
  Object.entries({
    clientEditSchema,
    employeeSchema,
    leaveTypeSchema,
    overtimePolicySchema,
    ticketEditSchema,
  }),
)('%s says so at the form, instead of the database', (_name, schema) => {
  for (const version of impossible) {
    const { error } = schema.safeParse({ version });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toContain('version');
  }
});
