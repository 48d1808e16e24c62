import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Generated, readGenerated } from './generated.ts';
import { giveUp } from './lib/explain.mjs';
import { root } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { startThrowAwayDatabase } from './throwaway.ts';

/** Makes a generated file anew from a freshly migrated throw-away database. */
export async function regenerate(file: Generated): Promise<void> {
  try {
    const database = await startThrowAwayDatabase();
    try {
      const text = await file.make(database.url);
      const changed = text !== (await readGenerated(file));
      if (changed) await writeFile(join(root, file.path), text);
      say(`${file.path} ${changed ? 'written' : 'is up to date'}`);
    } finally {
      await database.stop();
    }
  } catch (error) {
    giveUp(error);
  }
}
