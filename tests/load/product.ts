import { freePort } from '../../supabase/embedded/bin/throwaway.ts';
import type { Place } from './place.ts';
import type { Programs } from './programs.ts';

/** Starts the web process of the last production build. */
export async function startProduct(place: Place, programs: Programs): Promise<{ origin: string }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  await programs.start('build/server/server.js', {
    ...place.env,
    PORT: String(port),
    APP_URL: origin,
  });
  return { origin };
}
