import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dumpSchema } from '../dump-schema.ts';
import { Explained } from './lib/explain.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** A committed file that is made from the migrations, and how. */
export interface Generated {
  path: string;
  command: string;
  make(databaseUrl: string): Promise<string>;
}

export const schemaFile: Generated = {
  path: 'supabase/schema.sql',
  command: 'npm run db:schema',
  make: dumpSchema,
};

export const typesFile: Generated = {
  path: 'app/platform/db/types.gen.ts',
  command: 'npm run db:types',
  make: makeTypes,
};

/** What the committed file says now; nothing when there is none. */
export function readGenerated({ path }: Generated): Promise<string> {
  return readFile(join(root, path), 'utf8').catch(() => '');
}

async function makeTypes(databaseUrl: string): Promise<string> {
  const program = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js');
  // Days stay text and counts are numbers, as the pool's parsers make them.
  const options = ['--date-parser', 'string', '--type-mapping', '{"int8":"number"}'];
  const scope = ['--default-schema', 'public', '--include-pattern', 'public.*'];
  const result = await run(
    process.execPath,
    [program, '--dialect', 'postgres', '--url', databaseUrl, '--print', ...scope, ...options],
    { cwd: root },
  );
  const start = result.output.indexOf('/**');
  if (result.code !== 0 || start < 0) {
    throw new Explained(`kysely-codegen failed:\n${result.output.trim()}`);
  }
  return `${result.output.slice(start).trimEnd()}\n`;
}
