import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../seed/storage/files');

test('the demo’s files are those whose sizes and checksums the seed names', async () => {
  const rows = await readFile(join(import.meta.dirname, '../seed/8-files.sql'), 'utf8');
  const named = [...rows.matchAll(/, (\d+), '([0-9a-f]{64})'/g)].map(([, size, hash]) => [
    Number(size),
    hash,
  ]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const stored = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const bytes = await readFile(join(entry.parentPath, entry.name));
        return [bytes.length, createHash('sha256').update(bytes).digest('hex')];
      }),
  );
  expect(stored.sort()).toEqual(named.sort());
});
