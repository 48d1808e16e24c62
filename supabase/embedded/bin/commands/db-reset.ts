// Begins the embedded database anew: migrations and demo companies.
import { Explained } from '../lib/explain.mjs';
import { say } from '../lib/progress.mjs';
import { startEmbedded } from '../supervisor/embedded.ts';
import { loadEnvFile, places, usesOwnSupabase } from '../supervisor/environment.ts';
import { Shutdown } from '../supervisor/shutdown.ts';

const shutdown = new Shutdown();
try {
  loadEnvFile();
  if (usesOwnSupabase()) {
    throw new Explained(
      'A Supabase of your own is configured; only the embedded database is reset here. Use `supabase db reset`.',
    );
  }
  await startEmbedded(places(), shutdown, { clean: true });
  say('The embedded database is new.');
  await shutdown.run(0);
} catch (error) {
  await shutdown.fail(error);
}
