import { beforeAll, describe, expect, test } from 'vitest';
import { searchResults } from '~/modules/search/queries/results.server';
import { readQuery } from '~/modules/search/schema';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { testDb } from '../../setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestTenant,
} from '../../setup/people';

/** Words that only Globex's records hold; a client of Acme must never learn that they exist. */
const SECRET = 'zirconium';

let tenant: TestTenant;
let acme: string;
let globex: string;
let manager: TenantContext;
let client: TenantContext;

const put = async (table: string, values: Record<string, unknown>) => {
  const columns = Object.keys(values);
  const { rows } = await testDb().owner.query<{ id: string }>(
    `insert into public.${table} (tenant_id, ${columns.join(', ')})
     values ($1, ${columns.map((_, index) => `$${index + 2}`).join(', ')}) returning id`,
    [tenant.id, ...Object.values(values)],
  );
  return rows[0]?.id ?? '';
};
const ticket = (subject: string, clientId: string | null = acme) =>
  put('tickets', { subject, client_id: clientId, requester_name: 'Asha Rao' });
const write = (ticketId: string, body: string, kind = 'public') =>
  put('ticket_messages', { ticket_id: ticketId, kind, body, author_name: 'Asha Rao' });

/** What somebody finds: titles by kind. */
async function find(ctx: TenantContext, query: string, more = '') {
  const shell = ctx.role.audience === 'staff' ? 'workspace' : 'portal';
  const asked = readQuery(new URLSearchParams(`q=${encodeURIComponent(query)}${more}`));
  const page = await searchResults(ctx, shell, asked);
  const titles = Object.fromEntries(
    page.groups.map(({ kind, results }) => [
      kind,
      results.map(({ title }) => title.map((piece) => piece.text).join('')),
    ]),
  );
  return { ...page, titles };
}

beforeAll(async () => {
  tenant = await arrangeTenant();
  acme = await arrangeClient(tenant, 'Acme Industries');
  globex = await arrangeClient(tenant, `Globex ${SECRET}`);
  manager = await openContext(await arrangeMember(tenant, 'manager'), tenant);
  client = await openContext(await arrangeMember(tenant, 'client', { clientId: acme }), tenant);
  const first = await ticket('Invoices do not arrive');
  await write(first, 'The courier lost all of them in Nagpur.');
  await write(first, 'Between us: they forgot to pay the retainer.', 'internal');
  await ticket('शिकायतें दर्ज नहीं होतीं');
  await ticket('الفَوَاتِيرُ لا تصل');
  await ticket('The café’s printer is broken');
  const theirs = await ticket(`Printer ${SECRET} leak`, globex);
  await write(theirs, `The ${SECRET} sample`);
});

describe('words are found in any form', () => {
  test.each([
    ['a word of the title', 'invoices', 'Invoices do not arrive'],
    ['another form of it', 'invoice arriving', 'Invoices do not arrive'],
    ['its beginning', 'invo', 'Invoices do not arrive'],
    ['a word of a message', 'courier nagpur', 'Invoices do not arrive'],
    ['words that all texts have, beside one', 'the invoices of', 'Invoices do not arrive'],
    ['Hindi, another form', 'शिकायत', 'शिकायतें दर्ज नहीं होतीं'],
    ['Arabic without vowel signs', 'الفواتير', 'الفَوَاتِيرُ لا تصل'],
    ['without accent and apostrophe', 'cafes', 'The café’s printer is broken'],
    ['who asked', 'asha broken', 'The café’s printer is broken'],
    ['its number', '#1', 'Invoices do not arrive'],
  ])('%s', async (_case, query, title) => {
    expect((await find(manager, query)).titles.tickets).toContain(title);
  });

  test('a typing error is understood, and said', async () => {
    const page = await find(manager, 'invoise arive');
    expect(page.corrected).toBe('invoices arrive');
    expect(page.titles.tickets).toEqual(['Invoices do not arrive']);
    expect((await find(manager, 'pritner')).titles.tickets).toHaveLength(2);
  });

  test('a beginning beside a typing error stays what it is', async () => {
    const page = await find(manager, 'invoise arri');
    expect(page.corrected).toBe('invoices arri');
    expect(page.titles.tickets).toEqual(['Invoices do not arrive']);
  });

  test('what changes is found by its new words only, what is deleted not at all', async () => {
    const id = await put('clients', { name: 'Wayfarer' });
    expect((await find(manager, 'wayfarer')).titles.clients).toEqual(['Wayfarer']);
    await testDb().owner.query(`update public.clients set name = 'Homebody' where id = $1`, [id]);
    expect((await find(manager, 'wayfarer')).groups).toEqual([]);
    expect((await find(manager, 'homebody')).titles.clients).toEqual(['Homebody']);
    await testDb().owner.query('delete from public.clients where id = $1', [id]);
    expect((await find(manager, 'homebody')).groups).toEqual([]);
  });

  test('one kind, page after page, each result once', async () => {
    for (let n = 0; n < 30; n += 1) await ticket(`Rhubarb ${n + 100}`);
    const first = await find(manager, 'rhubarb', '&type=tickets');
    const next = await find(manager, 'rhubarb', `&type=tickets&after=${first.next}`);
    const titles = [...(first.titles.tickets ?? []), ...(next.titles.tickets ?? [])];
    expect(first.titles.tickets).toHaveLength(25);
    expect(new Set(titles).size).toBe(30);
    expect(next.next).toBeNull();
    expect((await find(manager, 'rhubarb')).groups[0]).toMatchObject({ total: 30 });
  });
});

describe('who may not see it learns nothing', () => {
  const nothing = { groups: [], corrected: null };

  test.each([
    ['a word of another organisation', SECRET],
    ['its beginning', SECRET.slice(0, 5)],
    ['a typing error of it', 'zirconum'],
    ['its name', 'globex'],
    ['a number of theirs', '#5'],
    ['a word of a note among staff', 'retainer'],
    ['a word that nobody has', 'xylophone'],
  ])('%s', async (_case, query) => {
    expect(await find(client, query)).toMatchObject(nothing);
  });

  test('counts are of their own', async () => {
    expect((await find(manager, 'printer')).groups[0]?.total).toBe(2);
    expect((await find(client, 'printer')).groups).toMatchObject([{ kind: 'tickets', total: 1 }]);
  });

  test('a correction is to what they can find, though others have something nearer', async () => {
    await ticket('Marbles', acme);
    await ticket('Marblex', globex);
    expect((await find(client, 'marblexx')).corrected).toBe('marbles');
  });

  test('the module that is not there has nothing', async () => {
    const { owner } = testDb();
    const set = (status: string) =>
      owner.query(
        `update public.module_subscriptions set status = $2 where tenant_id = $1 and module = 'support'`,
        [tenant.id, status],
      );
    await set('uninstalled');
    expect(await find(manager, 'printer')).toMatchObject({ groups: [] });
    await set('installed');
    expect((await find(manager, 'printer')).groups).toHaveLength(1);
  });
});

describe('whatever is typed is words', () => {
  test.each([
    "'; drop table public.clients; --",
    '%',
    '_____',
    '* | & ! ( ) : <->',
    "a' | 'b",
    '\\',
    "\\' \\\\",
    'invoices:*ABCD & !arrive',
    '((((((((((',
    ' \t\r\n ',
    '\u202e\u200f',
    'a'.repeat(20_000),
    'word '.repeat(5_000),
    '😀😀',
  ])('%j', async (query) => {
    const { groups } = await find(client, query);
    for (const group of groups) expect(group.kind).toBe('tickets');
  });

  test('an address that was tampered with is the first page', () => {
    const asked = readQuery(new URLSearchParams('q=x&type=../tickets&after=1~2'));
    expect(asked).toEqual({ words: 'x', kind: null, after: null });
  });
});

describe('among very many', () => {
  /** Six thousand documents, every sixth of them Acme's: "ordinary" is common, "sporadic" is not, "elsewhere" is others'. */
  beforeAll(async () => {
    const { owner } = testDb();
    await owner.query(
      `insert into public.search_documents (tenant_id, kind, record_id, number, title, changed_on, access, words)
       select $1, 'tickets', private.uuid_v7(), 10000 + n, title, date '2026-01-01' + n / 100,
         array[private.search_key($1, 'tickets', 'all'),
           private.search_key($1, 'tickets', 'client:' || case n % 6 when 0 then $2::text else $3::text end)],
         setweight(to_tsvector('pg_catalog.simple', title), 'A')
       from generate_series(1, 6000) n, lateral (select 'ordinary' || case when n % 100 = 0 then ' sporadic' else '' end
         || case when n % 6 = 0 then '' else ' elsewhere' end as title) t`,
      [tenant.id, acme, globex],
    );
    await owner.query('analyze public.search_documents');
  });

  test('a common word is counted up to five hundred, and the newest come first', async () => {
    const page = await find(manager, 'ordinary');
    expect(page.groups).toMatchObject([{ kind: 'tickets', total: 500, hasMore: true }]);
    const numbers = page.groups[0]?.results.map(({ number }) => number ?? 0) ?? [];
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(15_900);
  });

  test('its pages go on', async () => {
    const first = await find(manager, 'ordinary', '&type=tickets');
    const next = await find(manager, 'ordinary', `&type=tickets&after=${first.next}`);
    const ids = [...(first.groups[0]?.results ?? []), ...(next.groups[0]?.results ?? [])];
    expect(new Set(ids.map(({ id }) => id)).size).toBe(50);
    expect(next.next).not.toBeNull();
  });

  test('a rare one is counted to the last', async () => {
    expect((await find(manager, 'sporadic')).groups[0]).toMatchObject({
      total: 60,
      hasMore: false,
    });
    expect((await find(manager, 'ordinary sporadic')).groups[0]?.total).toBe(60);
  });

  test('a client has only their own', async () => {
    expect((await find(client, 'sporadic')).groups[0]?.total).toBe(20);
    const own = await find(client, 'ordinary', '&type=tickets');
    const numbers = own.groups[0]?.results.map(({ number }) => number ?? 0) ?? [];
    expect(numbers).toHaveLength(25);
    expect(numbers.filter((number) => (number - 10_000) % 6 !== 0)).toEqual([]);
    expect(await find(client, 'elsewhere')).toMatchObject({ groups: [], corrected: null });
    expect(await find(client, 'elsewhree')).toMatchObject({ groups: [], corrected: null });
  });
});

test('a new word is learned without waiting for somebody who is just adding it', async () => {
  const { owner } = testDb();
  const other = await owner.connect();
  try {
    await other.query('begin');
    await other.query(`insert into public.clients (tenant_id, name) values ($1, 'Quokkaland')`, [
      tenant.id,
    ]);
    await put('clients', { name: 'Quokkaland too' });
    await other.query('commit');
  } finally {
    other.release();
  }
  expect((await find(manager, 'quokkalnd')).titles.clients).toHaveLength(2);
});
