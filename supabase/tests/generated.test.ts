import { expect, test } from 'vitest';
import { testDb } from '../../tests/setup/database.ts';
import { readGenerated, schemaFile, typesFile } from '../embedded/bin/generated.ts';

test.each([schemaFile, typesFile])('$path is what the migrations make', async (file) => {
  const made = await file.make(testDb().url);
  const committed = await readGenerated(file);
  const drifted = firstDifference(committed, made);
  expect(drifted, `run ${file.command} and commit the result`).toBeUndefined();
});

function firstDifference(committed: string, made: string): string | undefined {
  const before = committed.split('\n');
  const after = made.split('\n');
  const line = after.findIndex((text, index) => text !== before[index]);
  if (line >= 0) return `line ${line + 1}: "${before[line] ?? ''}" should be "${after[line]}"`;
  return before.length === after.length ? undefined : `line ${after.length + 1}: left over`;
}
