-- The roles hosted Supabase comes with. Roles belong to the whole server, so several databases (and
-- several installers at once) meet here: losing that race is success.
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('anon', 'nologin noinherit'),
      ('authenticated', 'nologin noinherit'),
      ('service_role', 'nologin noinherit bypassrls'),
      ('authenticator', 'login noinherit password ''postgres'''),
      ('supabase_auth_admin', 'login noinherit createrole password ''postgres'''),
      ('supabase_storage_admin', 'login noinherit createrole password ''postgres''')
    ) as r (name, options)
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted.name) then
      begin
        execute format('create role %I %s', wanted.name, wanted.options);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
end
$$;

do $$
declare
  login text;
  member text;
begin
  foreach login in array array['authenticator', 'supabase_storage_admin'] loop
    foreach member in array array['anon', 'authenticated', 'service_role'] loop
      if not pg_catalog.pg_has_role(login::name, member::name, 'member') then
        begin
          execute format('grant %I to %I', member, login);
        exception when duplicate_object or unique_violation then null;
        end;
      end if;
    end loop;
  end loop;
end
$$;

create schema if not exists extensions;
grant usage on schema extensions to anon, authenticated, service_role;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists citext with schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists btree_gist with schema extensions;
create extension if not exists unaccent with schema extensions;
