// Brings a database of one's own up to date: the release step of a deployment.
import { Explained, giveUp } from '../lib/explain.mjs';
import { say } from '../lib/progress.mjs';
import { prepareDatabase } from '../prepare.ts';
import { loadEnvFile } from '../supervisor/environment.ts';

try {
  loadEnvFile();
  const url = process.env.MIGRATION_DATABASE_URL;
  if (!url) {
    throw new Explained(
      'MIGRATION_DATABASE_URL is missing: postgresql://… of the database owner (direct or session connection).',
    );
  }
  const applied = await prepareDatabase(url);
  say(applied.length > 0 ? applied.join('\n') : 'The database is up to date.');
} catch (error) {
  giveUp(error);
}
