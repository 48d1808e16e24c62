-- Saved views: the filters of a list under a name, one's own or shared with the colleagues.

create table public.saved_views (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  user_id uuid not null default private.user_id(),
  module text not null check (module ~ '^[a-z][a-z_-]{0,40}$'),
  list text not null check (list ~ '^[a-z][a-z_-]{0,40}$'),
  name text not null check (char_length(btrim(name)) between 1 and 60),
  query text not null default '' check (char_length(query) <= 2000 and query !~ '[[:space:]#]'),
  shared boolean not null default false,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade
);
comment on table public.saved_views is 'Filters of a list that somebody gave a name, to be opened again.';
comment on column public.saved_views.list is 'Which list of the module, as its manifest names it.';
comment on column public.saved_views.query is 'What stands behind the ? of the list''s address.';
comment on column public.saved_views.shared is 'All staff see it; only its maker changes it.';
create unique index saved_views_name_key on public.saved_views (tenant_id, user_id, module, list, lower(btrim(name)));
create index saved_views_shared_idx on public.saved_views (tenant_id, module, list, id) where shared;
alter table public.saved_views enable row level security;
alter table public.saved_views force row level security;

create function private.tg_saved_views_limit() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.user_id() is not null and (select count(*) from public.saved_views v
    where v.tenant_id = new.tenant_id and v.user_id = new.user_id) >= 200 then
    raise exception 'too many views' using errcode = 'check_violation', constraint = 'saved_views_limit';
  end if;
  return new;
end
$$;

create policy select_saved_views on public.saved_views for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.api_key_id()) is null
    and (user_id = (select private.user_id()) or (shared and (select private.is_staff()))));
create policy insert_saved_views on public.saved_views for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.api_key_id()) is null
    and user_id = (select private.user_id()) and (select private.is_staff()));
create policy update_saved_views on public.saved_views for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.api_key_id()) is null
    and user_id = (select private.user_id()))
  with check (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()));
create policy delete_saved_views on public.saved_views for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.api_key_id()) is null
    and (user_id = (select private.user_id()) or (shared and (select private.scope('tenant.manage')) = 'all')));
grant select, delete on public.saved_views to authenticated;
grant insert (tenant_id, id, module, list, name, query, shared), update (name, query, shared) on public.saved_views to authenticated;
create trigger tg_saved_views__limit before insert on public.saved_views
  for each row execute function private.tg_saved_views_limit();
create trigger tg_saved_views__touch before update on public.saved_views for each row execute function private.tg_touch();
create trigger tg_saved_views__audit after insert or update or delete on public.saved_views
  for each row execute function private.tg_audit();

select private.gate_tenant_tables();
