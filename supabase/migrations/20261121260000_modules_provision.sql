-- A company that begins with a template gets what installing its modules one by one would give it: their
-- first defaults, and the event that each is there.

create or replace function private.register_tenant(slug text, name text, country text, currency text, time_zone text, locale text, template text, owner_name text)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  person uuid := private.user_id();
  company uuid;
begin
  if person is null or not private.session_is_live(private.claims())
    or not exists (select from auth.users u where u.id = person and u.email_confirmed_at is not null) then
    raise exception 'sign in with a confirmed e-mail first' using errcode = 'insufficient_privilege';
  end if;
  if (select count(*) from public.memberships m
      join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
      where m.user_id = person and r.key = 'owner') >= 10 then
    raise exception 'too many companies' using errcode = 'check_violation', constraint = 'tenants_per_owner';
  end if;
  update public.profiles p set onboarding = null where p.user_id = person;
  company := private.create_tenant(register_tenant.slug, register_tenant.name, register_tenant.country, register_tenant.currency,
    register_tenant.time_zone, register_tenant.locale, register_tenant.template, person, register_tenant.owner_name);
  -- A job, as the owner may have to set up a second factor before the company lets them in.
  perform private.enqueue('platform/provision-modules', jsonb_build_object('tenant_id', company));
  return company;
end
$$;

create function private.announce_modules() returns text[]
language plpgsql security definer set search_path = ''
as $$
declare
  s record;
  found text[] := '{}';
begin
  if not private.is_job() then
    raise exception 'only the worker announces modules' using errcode = 'insufficient_privilege';
  end if;
  for s in
    select m.id, m.module, m.module_version from public.module_subscriptions m
    where m.tenant_id = private.tenant_id() and m.status = 'installed' order by m.module
  loop
    found := found || s.module;
    if not exists (select from public.events e where e.tenant_id = private.tenant_id()
        and e.record_type = 'module_subscriptions' and e.record_id = s.id and e.type = 'module.provisioned') then
      perform private.emit('module.provisioned', 'module_subscriptions', s.id,
        jsonb_build_object('module', s.module, 'version', s.module_version));
    end if;
  end loop;
  return found;
end
$$;
comment on function private.announce_modules() is 'Emits module.provisioned for the installed modules that came without one, as a template''s do; all that are installed.';
revoke execute on function private.announce_modules() from public;
grant execute on function private.announce_modules() to authenticated;

select private.gate_tenant_tables();
