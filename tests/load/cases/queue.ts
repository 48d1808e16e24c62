import { CONNECTIONS, check, hit } from '../hit.ts';
import { asOwner, type Place, signIn } from '../place.ts';
import { startProduct } from '../product.ts';
import type { Programs } from '../programs.ts';
import type { Race } from '../race.ts';

/** Pages of the queue that may not grow slower with what lies behind them. */
const views = {
  first: () => '',
  deep: (middle: string) => `?status=all&after=${middle}`,
  filtered: () => '?status=closed&priority=urgent',
  searched: () => '?status=all&q=zanzibar',
};

type View = keyof typeof views;

/** The page of a company with all tickets of the bench may take this much longer than with a hundredth. */
const SLOWER = 1.3;

/** One page of the queue: a company with many tickets against one with a hundredth of them. */
export function queueCase(view: View) {
  return async (place: Place, programs: Programs): Promise<Race> => {
    const many = place.size.rows.tickets ?? 0;
    const few = Math.max(Math.round(many / 100), 1);
    const [large, small] = [await company(place, 1, many), await company(place, 2, few)];
    const { origin } = await startProduct(place, programs);
    const target = ({ slug, cookie, middle }: Company) => ({
      url: `${origin}/app/${slug}/support/tickets${views[view](middle)}`,
      headers: { Cookie: cookie },
    });
    const rows = (body: string) => body.split('<tr>').length - 1;
    for (const each of [large, small]) await check(target(each), (body) => rows(body) > 1);
    const names = [few, many].map((count) => `${count.toLocaleString('en')} tickets`);
    return {
      title: `Ticket queue, ${view} page: the same with a hundred times as many tickets, ${CONNECTIONS} connections`,
      unit: 'pages',
      contenders: [
        { name: names[0] ?? '', sample: (seconds) => hit(target(small), seconds) },
        { name: names[1] ?? '', sample: (seconds) => hit(target(large), seconds) },
      ],
      gates: [{ name: names[1] ?? '', atLeast: 1 / SLOWER }],
      notes: [
        `At most ${SLOWER} times as long, so a share of at least ${(1 / SLOWER).toFixed(2)}.`,
      ],
    };
  };
}

interface Company {
  slug: string;
  cookie: string;
  /** A ticket in the middle of all. */
  middle: string;
}

/** A company of the bench with so many tickets, sixty of which have a word of their own. */
async function company(place: Place, number: number, tickets: number): Promise<Company> {
  const { tenantId, slug, cookie } = await signIn(place.stack, number);
  const count = `(select count(*) from public.tickets where tenant_id = '${tenantId}')`;
  await asOwner(
    place.stack,
    `set session_replication_role = replica;
     delete from public.tickets where tenant_id = '${tenantId}' and number > ${tickets};
     insert into public.tickets (tenant_id, subject, number, status, priority, client_id, requester_name,
       assignee_id, public_messages, last_activity_at, created_at)
     select t.tenant_id, t.subject, ${count} + g, t.status, t.priority, t.client_id, t.requester_name,
       t.assignee_id, 1, now() - g * interval '2 minutes', now() - g * interval '2 minutes'
     from generate_series(1, ${tickets} - ${count}) g
     join (select row_number() over (order by k.id) as n, k.* from public.tickets k
       where k.tenant_id = '${tenantId}') t on t.n = 1 + g % ${count};
     update public.tickets set subject = 'A crate for Zanzibar ' || number
     where tenant_id = '${tenantId}' and number % greatest(${tickets} / 60, 1) = 0;
     set session_replication_role = default`,
  );
  await asOwner(place.stack, 'vacuum (analyze) public.tickets');
  const [row] = await asOwner<{ id: string }>(
    place.stack,
    `select id from public.tickets where tenant_id = $1 order by last_activity_at desc, id desc
     offset ${Math.floor(tickets / 2)} limit 1`,
    [tenantId],
  );
  return { slug, cookie, middle: row?.id ?? '' };
}
