import { CONNECTIONS, check, hit } from '../hit.ts';
import type { Place } from '../place.ts';
import type { Programs } from '../programs.ts';
import type { Race } from '../race.ts';

/** The ticket queue's query over HTTP: through row-level security against as the owner of the tables. */
export async function listCase(place: Place, programs: Programs): Promise<Race> {
  const contender = async (name: string, way: string) => {
    const { ready: port } = await programs.start<number>('list-server', {
      ...place.env,
      BENCH_WAY: way,
      BENCH_OWNER_URL: place.stack.databaseUrl,
      BENCH_CLAIMS: JSON.stringify(place.person.claims),
    });
    const target = { url: `http://127.0.0.1:${port}/` };
    await check(target, (body) => JSON.parse(body).length === 50);
    return { name, sample: (seconds: number) => hit(target, seconds) };
  };
  const all = place.size.rows.tickets?.toLocaleString('en');
  return {
    title: `50 tickets of one tenant out of ${all}: JSON over HTTP, ${CONNECTIONS} connections`,
    unit: 'requests',
    contenders: [
      await contender('owner, no row-level security', 'owner'),
      await contender('readTenant', 'readTenant'),
      await contender('withTenant', 'withTenant'),
    ],
    gates: [{ name: 'readTenant', atLeast: 0.7 }],
    notes: [
      'Bare Node HTTP and a pool of 20 in each; the product’s query with all its conditions.',
    ],
  };
}
