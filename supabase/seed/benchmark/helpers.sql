-- What the other files share. Temporary: nothing of it stays.

create temp table bench_settings (tenants integer, seed text, password text, counts jsonb);

-- Rows of a table, over all tenants.
create function pg_temp.total(name text) returns integer language sql stable
as $$ select coalesce((s.counts ->> name)::integer, 0) from pg_temp.bench_settings s $$;

-- How many of them the n-th tenant gets, when they are dealt in turn.
create function pg_temp.share(name text, tenant integer) returns integer language sql stable
as $$
  select (pg_temp.total(name) + s.tenants - tenant) / s.tenants from pg_temp.bench_settings s
$$;

-- The row that is dealt as number g: which tenant gets it, and as its how-many-th.
create function pg_temp.dealt(name text) returns table (g integer, tenant integer, k integer) language sql stable
as $$
  select g, 1 + (g - 1) % s.tenants, 1 + (g - 1) / s.tenants
  from pg_temp.bench_settings s, generate_series(1, pg_temp.total(name)) g
$$;

-- An id that is always the same for its name; version 8 (RFC 9562: made by a rule of one's own).
create function pg_temp.id(name text) returns uuid language sql immutable
as $$ select overlay(overlay(md5(name) placing '8' from 13) placing '8' from 17)::uuid $$;

create function pg_temp.id(kind text, tenant integer, k integer) returns uuid language sql stable
as $$ select pg_temp.id(kind || ' ' || tenant || ' ' || k) $$;

-- The same in the order of time, as private.uuid_v7() makes them: an index grows at its end.
create function pg_temp.id_at(name text, at timestamptz) returns uuid language sql stable
as $$
  select overlay(overlay(overlay(md5(name) placing lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') from 1)
    placing '7' from 13) placing '8' from 17)::uuid
$$;

-- A number from 0 to below n, or one of a list, that is always the same for its name.
create function pg_temp.pick(name text, n integer) returns integer language sql immutable
as $$ select (('x' || substr(md5(name), 1, 7))::bit(28)::integer) % n $$;
create function pg_temp.one_of(name text, choices text[]) returns text language sql immutable
as $$ select choices[1 + pg_temp.pick(name, cardinality(choices))] $$;

create function pg_temp.person_name(name text) returns text language sql immutable
as $$
  select pg_temp.one_of(name || ' first', '{Asha,Ben,Chitra,Daniel,Elena,Farid,Grace,Hassan,Ines,Jonas,Kavya,Lea,Marco,Nadia,Omar,Priya}')
    || ' ' || pg_temp.one_of(name || ' last', '{Ahmed,Bauer,Costa,Das,Evans,Fischer,Gupta,Hoffmann,Iyer,Jensen,Khan,Lang,Mehta,Novak,Ortiz,Rao}')
$$;

create function pg_temp.role_of(member integer) returns text language sql immutable
as $$ select case member when 1 then 'owner' when 2 then 'manager' else 'employee' end $$;

-- Filling a table and then making its indexes takes a third of the time of doing both at once.
create temp table bench_indexes (definition text);
create function pg_temp.drop_indexes(name regclass) returns void language plpgsql
as $$
declare
  i record;
begin
  for i in
    select x.indexrelid::regclass as name, pg_get_indexdef(x.indexrelid) as definition
    from pg_catalog.pg_index x where x.indrelid = drop_indexes.name and not x.indisunique
  loop
    insert into bench_indexes values (i.definition);
    execute format('drop index %s', i.name);
  end loop;
end
$$;
create function pg_temp.restore_indexes() returns void language plpgsql
as $$
declare
  i record;
begin
  for i in delete from bench_indexes returning definition loop
    execute i.definition;
  end loop;
end
$$;
