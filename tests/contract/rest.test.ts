import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  adminClient,
  arrange,
  contractWithSql,
  newClient,
  type Person,
  signedInPerson,
} from './target.ts';

const schema = `
  drop table if exists public.contract_chapters, public.contract_books cascade;
  drop function if exists public.contract_add(int, int);
  drop function if exists public.contract_whoami();
  create table public.contract_books (
    id int generated always as identity primary key,
    owner_id uuid not null default auth.uid(),
    title text not null unique,
    pages int check (pages > 0),
    price numeric(10, 2),
    tags text[] not null default '{}',
    details jsonb,
    published_at timestamptz
  );
  create table public.contract_chapters (
    id int generated always as identity primary key,
    book_id int not null references public.contract_books (id) on delete cascade,
    title text not null
  );
  alter table public.contract_books enable row level security;
  alter table public.contract_chapters enable row level security;
  revoke all on public.contract_books, public.contract_chapters from anon, authenticated, service_role;
  grant select, insert, update, delete on public.contract_books, public.contract_chapters to authenticated;
  create policy own on public.contract_books to authenticated
    using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
  create policy own on public.contract_chapters to authenticated
    using (exists (select from public.contract_books b where b.id = book_id));
  create function public.contract_add(a int, b int default 10) returns int
    language sql immutable as 'select a + b';
  create function public.contract_whoami() returns jsonb language sql stable as $$
    select jsonb_build_object('uid', auth.uid(), 'role', auth.role(), 'user', current_user,
      'aal', auth.jwt() ->> 'aal', 'raw', current_setting('request.jwt.claims', true)::jsonb ->> 'sub')
  $$;
  revoke execute on function public.contract_add(int, int) from public, anon;
  grant execute on function public.contract_add(int, int) to authenticated;
  grant execute on function public.contract_whoami() to anon, authenticated;
  notify pgrst, 'reload schema';
`;

contractWithSql('the Data API', () => {
  let reader: Person;
  let other: Person;
  const books = (person: Person) => person.client.from('contract_books');

  beforeAll(async () => {
    await arrange(schema);
    [reader, other] = [await signedInPerson('reader'), await signedInPerson('other')];
    // The schema cache is renewed a moment after the signal.
    for (let tries = 0; tries < 50; tries++) {
      const { error } = await books(reader).select('id').limit(1);
      if (!error) break;
      await new Promise((done) => setTimeout(done, 100));
    }
    const { error } = await books(reader).insert([
      {
        title: 'Sea',
        pages: 120,
        price: 12.5,
        tags: ['a', 'b'],
        details: { kind: 'novel' },
        published_at: '2026-01-02T03:04:05Z',
      },
      { title: 'Sand', pages: 80, price: null, tags: [], details: null, published_at: null },
      { title: 'Snow', pages: 300, price: 9, tags: ['b'], details: null, published_at: null },
    ]);
    if (error) throw error;
  });
  afterAll(() => arrange('drop table public.contract_chapters, public.contract_books cascade'));

  it('reads with filters, order, range and count', async () => {
    const page = await books(reader)
      .select('title, pages', { count: 'exact' })
      .order('pages', { ascending: false })
      .range(1, 1);
    expect(page).toMatchObject({ count: 3, data: [{ title: 'Sea', pages: 120 }] });
    const some = await books(reader)
      .select('title')
      .or('pages.lt.100,title.eq.Snow')
      .not('title', 'ilike', 'x%')
      .order('title');
    expect(some.data).toEqual([{ title: 'Sand' }, { title: 'Snow' }]);
    const tagged = await books(reader).select('title').contains('tags', ['a']);
    expect(tagged.data).toEqual([{ title: 'Sea' }]);
    const byJson = await books(reader).select('kind:details->>kind').eq('details->>kind', 'novel');
    expect(byJson.data).toEqual([{ kind: 'novel' }]);
    const { count } = await books(reader).select('*', { count: 'exact', head: true });
    expect(count).toBe(3);
  });

  it('writes values as JSON has them', async () => {
    const { data } = await books(reader)
      .select('pages, price, tags, details, published_at')
      .eq('title', 'Sea')
      .single();
    expect(data).toEqual({
      pages: 120,
      price: 12.5,
      tags: ['a', 'b'],
      details: { kind: 'novel' },
      published_at: '2026-01-02T03:04:05+00:00',
    });
  });

  it('embeds related rows', async () => {
    const { data: book } = await books(reader).select('id').eq('title', 'Sea').single();
    await reader.client.from('contract_chapters').insert([
      { book_id: book?.id, title: 'Tide' },
      { book_id: book?.id, title: 'Shore' },
    ]);
    const whole = await books(reader)
      .select('title, contract_chapters(title)')
      .eq('title', 'Sea')
      .order('title', { referencedTable: 'contract_chapters' });
    expect(whole.data).toEqual([
      { title: 'Sea', contract_chapters: [{ title: 'Shore' }, { title: 'Tide' }] },
    ]);
    const inner = await reader.client
      .from('contract_chapters')
      .select('title, contract_books!inner(title)')
      .eq('contract_books.title', 'Sea')
      .order('title');
    expect(inner.data?.[0]).toEqual({ title: 'Shore', contract_books: { title: 'Sea' } });
  });

  it('inserts, upserts, updates and deletes, answering with the rows', async () => {
    const inserted = await books(reader)
      .insert({ title: 'Rain', pages: 10 })
      .select('title, owner_id');
    expect(inserted).toMatchObject({ status: 201, data: [{ title: 'Rain', owner_id: reader.id }] });
    const upserted = await books(reader)
      .upsert({ title: 'Rain', pages: 11 }, { onConflict: 'title' })
      .select('pages');
    expect(upserted.data).toEqual([{ pages: 11 }]);
    const updated = await books(reader).update({ pages: 12 }).eq('title', 'Rain').select('pages');
    expect(updated.data).toEqual([{ pages: 12 }]);
    const deleted = await books(reader).delete().eq('title', 'Rain').select('title');
    expect(deleted.data).toEqual([{ title: 'Rain' }]);
  });

  it("keeps everybody to their own rows, without a hint of others'", async () => {
    expect((await books(other).select()).data).toEqual([]);
    expect((await books(other).update({ pages: 1 }).eq('title', 'Sea').select()).data).toEqual([]);
    expect((await books(other).delete().eq('title', 'Sea').select()).data).toEqual([]);
    const forged = await books(other).insert({ title: 'Forged', owner_id: reader.id });
    expect(forged).toMatchObject({ status: 403, error: { code: '42501' } });
    const anonymous = await newClient().from('contract_books').select();
    expect(anonymous).toMatchObject({ status: 401, error: { code: '42501' } });
    const service = await adminClient().from('contract_books').select();
    expect(service).toMatchObject({ status: 403, error: { code: '42501' } });
  });

  it('calls functions as the caller, by named arguments', async () => {
    const { client } = reader;
    expect((await client.rpc('contract_add', { a: 1, b: 2 })).data).toBe(3);
    expect((await client.rpc('contract_add', { a: 1 })).data).toBe(11);
    const denied = await newClient().rpc('contract_add', { a: 1 });
    expect(denied.error?.code).toBe('42501');
    expect((await client.rpc('contract_whoami')).data).toEqual({
      uid: reader.id,
      role: 'authenticated',
      user: 'authenticated',
      aal: 'aal1',
      raw: reader.id,
    });
    expect((await newClient().rpc('contract_whoami')).data).toMatchObject({
      uid: null,
      role: 'anon',
      user: 'anon',
    });
  });

  it('names what went wrong', async () => {
    const check = await books(reader).insert({ title: 'Bad', pages: 0 });
    expect(check).toMatchObject({ status: 400, error: { code: '23514' } });
    const duplicate = await books(reader).insert({ title: 'Sea' });
    expect(duplicate).toMatchObject({ status: 409, error: { code: '23505' } });
    const none = await books(reader).select().eq('title', 'Nothing').single();
    expect(none).toMatchObject({ status: 406, error: { code: 'PGRST116' } });
    expect((await books(reader).select().eq('title', 'Nothing').maybeSingle()).data).toBeNull();
    const missing = await reader.client.from('contract_nothing').select();
    expect(missing).toMatchObject({ status: 404, error: { code: 'PGRST205' } });
    const hidden = await reader.client.schema('auth').from('users').select();
    expect(hidden).toMatchObject({ status: 406, error: { code: 'PGRST106' } });
  });
});
