import { parseCronItems } from 'graphile-worker';
import { expect, test } from 'vitest';
import { forEachTenantTask } from '~/platform/jobs/jobs';
import { crontab } from './crontab';
import { allTasks } from './tasks';

const names = allTasks().map((task) => task.name);

test('every entry is a time, and starts tasks that exist', () => {
  expect(parseCronItems(crontab)).toHaveLength(crontab.length);
  for (const { task, payload } of crontab) {
    expect(names).toContain(task);
    if (task === forEachTenantTask.name) expect(names).toContain(payload?.task);
  }
});

test('no two entries are remembered under one name', () => {
  const identifiers = crontab.map(({ identifier, task }) => identifier ?? task);
  expect(new Set(identifiers).size).toBe(identifiers.length);
});
