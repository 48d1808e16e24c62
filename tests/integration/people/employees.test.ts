import { expect, test } from 'vitest';
import { changeEmployee, createEmployee } from '~/modules/people/commands/save-employee.server';
import { arrangeOffice, contextOf } from './leave-support';

test('a holiday list, manager or account of another company is one that is not there', async () => {
  const [office, other] = [await arrangeOffice(), await arrangeOffice()];
  const hr = contextOf(office.tenant, office.office);
  const record = { fullName: 'Person', startedOn: '2020-01-01', weeklyHours: 40 };
  const cases = [
    [{ holidayListId: other.listId }, 'holidayList', 'holidayListId'],
    [{ managerId: other.manager.employeeId }, 'manager', 'managerId'],
    [{ userId: other.employee.userId }, 'user', 'userId'],
  ] as const;
  for (const [foreign, word, field] of cases) {
    const refusal = { key: `people:employees.error.${word}`, field };
    await expect(createEmployee(hr, { ...record, ...foreign })).rejects.toMatchObject(refusal);
    await expect(
      changeEmployee(hr, office.employee.employeeId, { ...record, ...foreign }),
    ).rejects.toMatchObject(refusal);
  }
});
