-- Audit trail (L1, T6): one trigger records before and after of every tenant table.

create table public.audit_entries (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  occurred_at timestamptz not null default private.now(),
  actor_id uuid,
  actor_kind text not null check (actor_kind in ('user', 'hub', 'job', 'system')),
  actor_name text,
  action text not null,
  record_type text not null,
  record_id text,
  before jsonb,
  after jsonb,
  request_id text,
  ip inet,
  primary key (tenant_id, id)
);
comment on table public.audit_entries is 'Append-only record of every change. before/after hold only what differs (whole rows for insert and delete).';
comment on column public.audit_entries.action is 'insert, update, delete, or a verb such as role.permissions_changed.';
comment on column public.audit_entries.actor_name is 'Name at that time, so that history stays readable when people leave.';
create index audit_entries_tenant_id_record_idx on public.audit_entries (tenant_id, record_type, record_id, id desc);
create index audit_entries_tenant_id_actor_id_idx on public.audit_entries (tenant_id, actor_id, id desc);
create index audit_entries_tenant_id_action_idx on public.audit_entries (tenant_id, action, id desc);
create index audit_entries_tenant_id_occurred_at_idx on public.audit_entries (tenant_id, occurred_at desc);
alter table public.audit_entries enable row level security;
alter table public.audit_entries force row level security;
create policy select_audit_entries on public.audit_entries for select to authenticated
  using (tenant_id = (select private.tenant_id()) and case (select private.scope('audit.read'))
    when 'all' then true when 'own' then actor_id = (select private.user_id()) else false end);
create policy insert_audit_entries on public.audit_entries for insert to authenticated with check (false);
create policy update_audit_entries on public.audit_entries for update to authenticated using (false);
create policy delete_audit_entries on public.audit_entries for delete to authenticated using (false);
grant select on public.audit_entries to authenticated;

create function private.tg_append_only() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  -- A tenant that is deleted as a whole takes its entries along; nothing else removes or changes one.
  if tg_op = 'DELETE' and pg_trigger_depth() > 1
    and not exists (select from public.tenants t where t.id = old.tenant_id) then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function private.tg_append_only() is 'Refuses update, delete and truncate, even by the owner.';
create trigger tg_audit_entries__append_only before update or delete on public.audit_entries
  for each row execute function private.tg_append_only();
create trigger tg_audit_entries__no_truncate before truncate on public.audit_entries
  for each statement execute function private.tg_append_only();

create function private.audit(
  tenant uuid, action text, record_type text, record_id text, before jsonb default null, after jsonb default null
) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  c jsonb := private.claims();
  actor uuid := nullif(c ->> 'sub', '')::uuid;
  actor_label text;
  kind text := case when private.is_job() then 'job' when actor is null then 'system' else 'user' end;
begin
  if actor is not null then
    select m.display_name into actor_label from public.memberships m where m.tenant_id = tenant and m.user_id = actor;
    if actor_label is null then
      select p.full_name into actor_label from public.profiles p where p.user_id = actor;
      if exists (select from public.hub_members h where h.user_id = actor) then kind := 'hub'; end if;
    end if;
  end if;
  insert into public.audit_entries (tenant_id, actor_id, actor_kind, actor_name, action, record_type, record_id, before, after, request_id, ip)
  values (tenant, actor, kind, actor_label, audit.action, audit.record_type, audit.record_id, audit.before, audit.after,
    c ->> 'request_id', nullif(c ->> 'ip', '')::inet);
end
$$;
comment on function private.audit(uuid, text, text, text, jsonb, jsonb) is
  'Writes one entry with the actor, request and address taken from the claims.';

create function private.record_audit(action text, record_type text, record_id text, details jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if private.tenant_id() is null then
    raise exception 'no tenant' using errcode = 'insufficient_privilege';
  end if;
  perform private.audit(private.tenant_id(), record_audit.action, record_audit.record_type, record_audit.record_id,
    details -> 'before', details -> 'after');
end
$$;
comment on function private.record_audit(text, text, text, jsonb) is
  'A command records a verb of its own beside the row changes; details = {"before": …, "after": …}.';
grant execute on function private.record_audit(text, text, text, jsonb) to authenticated;

create function private.tg_audit() returns trigger
language plpgsql security definer set search_path = ''
as $$
-- Arguments: columns never written down (secrets, noise), beside updated_at and version.
declare
  ignored text[] := array['updated_at', 'version'];
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  whole jsonb := coalesce(new_row, old_row);
  tenant uuid := coalesce(whole ->> 'tenant_id', whole ->> 'id')::uuid;
  i integer;
begin
  for i in 0 .. tg_nargs - 1 loop ignored := ignored || tg_argv[i]; end loop;
  old_row := old_row - ignored;
  new_row := new_row - ignored;
  if tg_op = 'UPDATE' then
    if old_row = new_row then return null; end if;
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, new_row -> o.key)
    into old_row, new_row
    from jsonb_each(old_row) o where o.value is distinct from new_row -> o.key;
  end if;
  -- Rows that go because their whole tenant goes leave no entry behind.
  if tg_op = 'DELETE' and not exists (select from public.tenants t where t.id = tenant) then return null; end if;
  perform private.audit(tenant, lower(tg_op), tg_table_name,
    coalesce(whole ->> 'id', concat_ws('/', whole ->> 'role_id', whole ->> 'team_id', whole ->> 'permission', whole ->> 'user_id')),
    old_row, new_row);
  return null;
end
$$;
comment on function private.tg_audit() is 'The audit trigger of every tenant table.';

create trigger tg_tenants__audit after insert or update on public.tenants for each row execute function private.tg_audit();
create trigger tg_roles__audit after insert or update or delete on public.roles for each row execute function private.tg_audit();
create trigger tg_role_permissions__audit after insert or update or delete on public.role_permissions for each row execute function private.tg_audit();
create trigger tg_memberships__audit after insert or update or delete on public.memberships for each row execute function private.tg_audit();
