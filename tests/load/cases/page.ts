import { CONNECTIONS, check, hit } from '../hit.ts';
import { asOwner, leave, type Place } from '../place.ts';
import { startProduct } from '../product.ts';
import { buildBareRemix, type Programs } from '../programs.ts';
import type { Race } from '../race.ts';

const rowsOfFirstPage = `
  select t.id, t.number, t.subject, c.name as client, t.requester_name as requester, t.priority, t.status,
    m.display_name as assignee, t.last_activity_at as activity
  from public.tickets t
  left join public.clients c on c.tenant_id = t.tenant_id and c.id = t.client_id
  left join public.memberships m on m.tenant_id = t.tenant_id and m.user_id = t.assignee_id
  where t.tenant_id = $1 and t.status in ('new', 'open', 'waiting')
  order by t.last_activity_at desc, t.id desc limit 50`;

/** The ticket queue as staff see it, against a page of Remix alone with the same rows at hand. */
export async function pageCase(place: Place, programs: Programs): Promise<Race> {
  const bare = await startBareRemix(place, programs);
  const { origin } = await startProduct(place, programs);
  const product = {
    url: `${origin}/app/${place.person.slug}/support/tickets`,
    headers: { Cookie: place.person.cookie },
  };
  const rows = (body: string) => body.split('<tr>').length - 1;
  const stripped = { url: `${bare.url}bare` };
  await check(bare, (body) => rows(body) === 51 && body.includes('<script'));
  await check(stripped, (body) => rows(body) === 51 && !body.includes('<script'));
  await check(product, (body) => rows(body) === 51 && body.includes('Bench 1'));
  return {
    title: `Ticket queue, 50 rows: a page of HTML, ${CONNECTIONS} connections`,
    unit: 'pages',
    contenders: [
      { name: 'bare Remix, rows from memory', sample: (seconds) => hit(bare, seconds) },
      { name: 'bare Remix without its scripts', sample: (seconds) => hit(stripped, seconds) },
      { name: 'the product, signed in', sample: (seconds) => hit(product, seconds) },
    ],
    gates: [{ name: 'the product, signed in', atLeast: 0.5 }],
    notes: [
      'Bare: Remix’s own server entry and request handler on bare Node HTTP, one table.',
      'The product: its production build with log lines, headers, session and database.',
    ],
  };
}

async function startBareRemix(place: Place, programs: Programs) {
  const rows = await asOwner(place.stack, rowsOfFirstPage, [place.person.tenantId]);
  const { ready: port } = await programs.start<number>('bare-remix-server', {
    BENCH_ROWS: await leave(place, 'rows.json', rows),
    BENCH_REMIX_BUILD: await buildBareRemix(),
  });
  return { url: `http://127.0.0.1:${port}/` };
}
