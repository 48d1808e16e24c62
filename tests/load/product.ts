import { freePort } from '../../supabase/embedded/bin/throwaway.ts';
import type { Place } from './place.ts';
import type { Programs } from './programs.ts';

/** The web process of the last production build: the place's own, or one that is started. */
export async function startProduct(
  place: Place,
  programs: Programs,
  options: { keep?: boolean } = {},
): Promise<{ origin: string }> {
  if (place.origin) return { origin: place.origin };
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...place.env, PORT: String(port), APP_URL: origin };
  await programs.start('build/server/server.js', env, options);
  return { origin };
}
