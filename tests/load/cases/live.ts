import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { memberEmail, tenantSlug } from '../../../supabase/seed/benchmark/generate.ts';
import { asOwner, cookieOf, type Place } from '../place.ts';
import { startProduct } from '../product.ts';
import type { Programs } from '../programs.ts';
import { percentile, type Trial } from '../trial.ts';

const WANTED = 1_000;
/** As many as one person may keep open. */
const PER_PERSON = 6;
const AT_A_TIME = 25;

interface Stream {
  tenantId: string;
  userId: string;
  request: ClientRequest;
  /** Called with what the server says. */
  onData: (text: string) => void;
}

/** Pages that stay open on one process: how many, what they cost, and how fast they hear of something. */
export async function liveCase(place: Place, programs: Programs): Promise<Trial> {
  const perTenant = Math.floor((place.size.rows.memberships ?? 0) / place.size.tenants);
  const wanted = Math.min(WANTED, perTenant * place.size.tenants * PER_PERSON);
  return {
    title: `${wanted.toLocaleString('en')} live connections on one process`,
    measure: async () => {
      // Fresh, as its memory is measured.
      const { origin } = await startProduct({ ...place, origin: undefined }, programs);
      const people = await signInPeople(place, Math.ceil(wanted / PER_PERSON), perTenant);
      const first = await open(origin, people[0] as Person);
      const before = await memoryOf(origin);
      const startedAt = performance.now();
      const streams = [first];
      while (streams.length < wanted) {
        const next = Array.from(
          { length: Math.min(AT_A_TIME, wanted - streams.length) },
          (_, n) => people[Math.floor((streams.length + n) / PER_PERSON)] as Person,
        );
        streams.push(...(await Promise.all(next.map((person) => open(origin, person)))));
      }
      const opening = performance.now() - startedAt;
      const memory = (await memoryOf(origin)) - before;
      const took = await tellAll(place, streams);
      for (const stream of streams) stream.request.destroy();
      await programs.end();
      return [
        { name: 'open at once', value: streams.length, unit: 'streams' },
        { name: 'memory of each', value: memory / (streams.length - 1) / 1_024, unit: 'KiB' },
        { name: 'opened at', value: (streams.length - 1) / (opening / 1_000), unit: 'streams/s' },
        { name: 'all pages told within, p50', value: percentile(took, 0.5), unit: 'ms' },
        { name: 'all pages told within, p99', value: percentile(took, 0.99), unit: 'ms' },
      ];
    },
    notes: [
      'Memory: growth of the process’s resident size, freed garbage not counted out.',
      'Told: everybody gets a notification in one transaction, from its start to each page.',
    ],
  };
}

interface Person {
  slug: string;
  tenantId: string;
  userId: string;
  cookie: string;
}

/** Members of the first companies, signed in. */
async function signInPeople(place: Place, count: number, perTenant: number): Promise<Person[]> {
  const emails = Array.from({ length: count }, (_, n) => ({
    tenant: Math.floor(n / perTenant) + 1,
    member: (n % perTenant) + 1,
  }));
  const people: Person[] = [];
  while (people.length < count) {
    const next = emails.slice(people.length, people.length + AT_A_TIME);
    people.push(
      ...(await Promise.all(
        next.map(async ({ tenant, member }) => {
          const { cookie, token } = await cookieOf(place.stack, memberEmail(tenant, member));
          return {
            slug: tenantSlug(tenant),
            cookie,
            tenantId: token.app_metadata.tenant_id,
            userId: token.sub,
          };
        }),
      )),
    );
  }
  return people;
}

/** Resolves once the stream has said that it is open. */
function open(origin: string, person: Person): Promise<Stream> {
  return new Promise((done, fail) => {
    const { slug, cookie, tenantId, userId } = person;
    const sent = request(`${origin}/app/${slug}/live`, {
      headers: { Cookie: cookie },
      agent: false,
    });
    const stream: Stream = { tenantId, userId, request: sent, onData: () => undefined };
    sent.on('error', fail);
    sent.on('response', (response: IncomingMessage) => {
      if (response.statusCode !== 200) return fail(new Error(`live: ${response.statusCode}`));
      response.setEncoding('utf8');
      response.on('error', () => undefined);
      response.on('data', (text: string) => stream.onData(text));
      stream.onData = (text) => text.includes(': open') && done(stream);
    });
    sent.end();
  });
}

/** Milliseconds until each page has heard that its reader got a notification. */
async function tellAll(place: Place, streams: readonly Stream[]): Promise<number[]> {
  const startedAt = performance.now();
  const heard = streams.map(
    (stream) =>
      new Promise<number>((done) => {
        stream.onData = (text) =>
          text.includes('data: notifications') && done(performance.now() - startedAt);
      }),
  );
  const people = [...new Map(streams.map((stream) => [stream.userId, stream])).values()];
  await asOwner(
    place.stack,
    `insert into public.notifications (tenant_id, user_id, kind, params, path)
     select tenant_id, user_id, 'support:ticket_opened', '{}', '/app/bench' from jsonb_to_recordset($1) as p (tenant_id uuid, user_id uuid)`,
    [
      JSON.stringify(
        people.map(({ tenantId, userId }) => ({ tenant_id: tenantId, user_id: userId })),
      ),
    ],
  );
  return Promise.all(heard);
}

/** Bytes, as the process itself reports them. */
async function memoryOf(origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const [, bytes] = /^process_resident_memory_bytes(?:\{.*\})? (\S+)$/m.exec(text) ?? [];
  if (!bytes) throw new Error('/metrics does not tell the memory');
  return Number(bytes);
}
