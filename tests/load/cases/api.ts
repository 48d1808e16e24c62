import { createHash, randomBytes } from 'node:crypto';
import { memberEmail } from '../../../supabase/seed/benchmark/generate.ts';
import { CONNECTIONS, check, hit } from '../hit.ts';
import { asOwner, type Place } from '../place.ts';
import { startProduct } from '../product.ts';
import type { Programs } from '../programs.ts';
import type { Race } from '../race.ts';

/** P6: 1,000 requests a minute of a key, 5,000 of a tenant. */
const KEYS_PER_TENANT = 5;

/** The API's list of tickets by keys, against a bare server with the same query as owner. */
export async function apiCase(place: Place, programs: Programs): Promise<Race> {
  const { ready: port } = await programs.start<number>('list-server', {
    ...place.env,
    BENCH_WAY: 'owner',
    BENCH_OWNER_URL: place.stack.databaseUrl,
    BENCH_CLAIMS: JSON.stringify(place.person.claims),
  });
  const { origin } = await startProduct(place, programs);
  const bare = { url: `http://127.0.0.1:${port}/` };
  const api = {
    url: `${origin}/api/v1/tickets?limit=50&status=active`,
    callers: (await makeKeys(place)).map((key) => ({ Authorization: `Bearer ${key}` })),
  };
  await check(bare, (body) => JSON.parse(body).length === 50);
  await check(api, (body) => JSON.parse(body).data.length === 50);
  return {
    title: `The API’s list of 50 tickets: JSON over HTTP, ${CONNECTIONS} connections`,
    unit: 'requests',
    contenders: [
      { name: 'bare Node and pg, as owner', sample: (seconds) => hit(bare, seconds) },
      { name: 'the product, by an API key', sample: (seconds) => hit(api, seconds) },
    ],
    gates: [{ name: 'the product, by an API key', atLeast: 0.6 }],
    notes: ['By keys of all tenants in turn, none of which reaches its limit.'],
  };
}

/** Keys of each tenant's manager that may read tickets, written as the product stores them. */
async function makeKeys(place: Place): Promise<string[]> {
  const { tenants } = place.size;
  const keys = Array.from({ length: tenants * KEYS_PER_TENANT }, (_, n) => {
    const email = memberEmail((n % tenants) + 1, 2);
    const [prefix, secret] = [randomBytes(6).toString('hex'), randomBytes(20).toString('hex')];
    const hash = createHash('sha256').update(secret).digest('hex');
    return { email, prefix, hash, text: `msk_${prefix}_${secret}` };
  });
  await asOwner(
    place.stack,
    `insert into public.api_keys (tenant_id, user_id, name, prefix, secret_hash, permissions, expires_at)
     select m.tenant_id, m.user_id, 'Bench ' || k.prefix, k.prefix, k.hash, '{tickets.read}', now() + interval '1 day'
     from jsonb_to_recordset($1) as k (email text, prefix text, hash text)
     join public.memberships m on m.email = k.email`,
    [JSON.stringify(keys)],
  );
  return keys.map(({ text }) => text);
}
