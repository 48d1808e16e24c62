import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { freePort, makeScratchDirectory } from '../../supabase/embedded/bin/throwaway.ts';
import { migrate, startDatabase } from '../../supabase/embedded/stack.ts';

const root = resolve(import.meta.dirname, '../..');

/** The Supabase CLI's own migrator and ours write the same history, so either may be used, in any order. */
test('supabase db push applies the migrations, and ours finds nothing left to do', async () => {
  const dataDir = await makeScratchDirectory();
  const database = await startDatabase({ dataDir, dbPort: await freePort(), volatile: true });
  try {
    const { stdout, stderr } = await promisify(execFile)(
      resolve(root, 'node_modules/.bin/supabase'),
      [
        'db',
        'push',
        `--remote=${database.url}?sslmode=disable`,
        '--yes',
        '--agent',
        'no',
        '--workdir',
        root,
      ],
      { timeout: 60_000 },
    );
    const files = await readdir(resolve(root, 'supabase/migrations'));
    expect(stdout + stderr).toContain(files.sort().at(-1));
    expect(await migrate(database.url)).toEqual([]);
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}, 90_000);
