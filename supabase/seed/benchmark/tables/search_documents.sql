-- Documents of search, all the first tenant's: the hardest there is. Their words are as unequal as words are: the
-- commonest is in a good part of all texts, most are rare. No records stand behind them; search asks for none.
create temp table bench_words as
select i, string_agg(('{ba,ce,di,fo,gu,ha,je,ki,lo,mu,na,pe,qui,ro,su,ta,ve,wi,xo,ya,bra,cle,dri,flo,gru,pla,ske,tri,sto,pru}'::text[])
  [1 + (i / power(30, s.place)::integer) % 30], '' order by s.place desc) as word
from generate_series(1, 20000) i, generate_series(0, 2) s (place) group by i;
create unique index on bench_words (i);

create temp table bench_texts as
select x.k, pg_temp.one_of('what ' || x.k, '{Invoice,Password,Delivery,Printer,Contract,Website,Report,Appointment,Login,Refund}')
    || ' ' || string_agg(w.word, ' ') filter (where x.n <= 4) as title, string_agg(w.word, ' ') filter (where x.n > 4) as body
from (
  select k, n, power(20000, pg_temp.pick('word ' || k || ' ' || n, 1000000) / 1000000.0)::integer as i
  from generate_series(0, least(pg_temp.total('search_documents'), 20000) - 1) k, generate_series(1, 24) n
) x join bench_words w using (i) group by x.k;
alter table bench_texts add title_words tsvector, add body_words tsvector;
update bench_texts set title_words = setweight(to_tsvector('pg_catalog.simple', title) || private.stems(title), 'A'),
  body_words = setweight(private.stems(body), 'D');
create unique index on bench_texts (k);
analyze bench_texts;

insert into public.search_documents (tenant_id, kind, record_id, number, state, title, detail, body, within_kind, within_id,
  changed_on, access, words)
select t.id, r.kind, pg_temp.id_at('document ' || r.g, r.at), r.g, 'open', a.title, null, b.body, 'clients', r.client_id, r.at::date,
  case r.kind when 'files' then array[md5('hung' || md5(t.id || 'tickets' || 'all')::uuid)::uuid]
    else array[md5(t.id || r.kind || 'all')::uuid, md5(t.id || r.kind || 'client:' || r.client_id)::uuid,
      md5(t.id || r.kind || 'team:' || pg_temp.id('team', 1, 1 + r.g % 10))::uuid] end,
  setweight(array_to_tsvector(array[r.g::text]), 'A') || a.title_words || b.body_words
from (
  select g, (array['tickets', 'tickets', 'tickets', 'tickets', 'tickets', 'tickets', 'tasks', 'tasks', 'files', 'projects'])[1 + g % 10] as kind,
    date_trunc('day', now()) - make_interval(mins => (pg_temp.total('search_documents') - g) * 2) as at,
    pg_temp.id('client', 1, 1 + pg_temp.pick('client of ' || g, greatest(pg_temp.share('clients', 1), 1))) as client_id,
    pg_temp.pick('title of ' || g, x.count) as title, pg_temp.pick('body of ' || g, x.count) as body
  from generate_series(1, pg_temp.total('search_documents')) g, (select count(*)::integer from bench_texts) x
) r
join bench_tenants t on t.tenant = 1 join bench_texts a on a.k = r.title join bench_texts b on b.k = r.body;

insert into private.search_words (tenant_id, word)
select t.id, w.word from bench_tenants t, (
  select distinct u.lexeme as word from bench_texts x, unnest(x.title_words) u
) w where t.tenant = 1 and char_length(w.word) between 4 and 40
on conflict do nothing;
