import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';

const lists = import.meta.glob<Record<string, RouteConfigEntry[]>>(
  ['./platform/*/routes.ts', './modules/*/routes.ts'],
  { eager: true },
);
const filesOf = ({ file, children = [] }: RouteConfigEntry): string[] => [
  file,
  ...children.flatMap(filesOf),
];

test.each(Object.entries(lists))('every address of %s leads to a file', (_path, exported) => {
  const files = Object.values(exported).flat().flatMap(filesOf);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(join(import.meta.dirname, file)))).toEqual([]);
});
