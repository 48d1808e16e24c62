import { expect, test } from 'vitest';
import { resources } from '../i18n/resources.server';
import type { Messages } from '../i18n/translate';
import { modules } from './registry.server';

const said = (key: string) => {
  const [ns = '', path = ''] = key.split(':');
  let node: Messages | string | undefined = resources.en[ns];
  for (const part of path.split('.')) node = typeof node === 'object' ? node[part] : undefined;
  return typeof node === 'string';
};

test('what a module declares has words: its permissions, their group, the jobs it adds', () => {
  const keys = modules.flatMap(({ id, required, permissions, jobs }) => [
    ...(permissions.length > 0 ? [`rbac:module.${id}`] : []),
    ...permissions.map(
      ({ code }) => `${id === 'platform' ? 'rbac' : id}:permission.${code.replace('.', '_')}`,
    ),
    ...(required ? [] : jobs).map((job) => `${id}:jobs.${job.split('/')[1]}`),
  ]);
  expect(keys.filter((key) => !said(key))).toEqual([]);
});
