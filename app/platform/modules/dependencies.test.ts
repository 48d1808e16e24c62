import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modules } from './registry.server';

test('a module names every module whose code it uses', () => {
  const used = new Set<string>();
  for (const path of globSync('app/modules/*/**/*.{ts,tsx}')) {
    const [, , own] = path.split('/');
    for (const [, other] of readFileSync(path, 'utf8').matchAll(/from '~\/modules\/([a-z_-]+)/g)) {
      if (other !== own) used.add(`${own} → ${other}`);
    }
  }
  expect(used).toContain('crm → members');
  const declared = modules.flatMap(({ id, dependencies }) =>
    dependencies.map((other) => `${id} → ${other}`),
  );
  expect([...used].filter((use) => !declared.includes(use))).toEqual([]);
});
