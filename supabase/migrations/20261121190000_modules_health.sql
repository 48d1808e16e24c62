-- The health safeguard (M4): beside the second factor, a session that lies unused for a quarter of an hour ends.
-- on top of 20261121135000_modules.sql

create or replace function private.tg_tenants_template() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  begun public.templates;
  plan public.plans;
begin
  if tg_op = 'INSERT' then
    select t.* into begun from public.templates t where t.id = new.template;
    select p.* into plan from public.plans p where p.is_default;
    new.flags := coalesce(begun.flags, '{}');
    new.modules := '{}';
    if found then
      new.plan := plan.id;
      if new.status = 'trial' then
        new.trial_ends_on := coalesce(new.trial_ends_on, private.today(new.time_zone) + plan.trial_days);
      end if;
    end if;
  end if;
  -- A form that says otherwise changes nothing: the safeguard is not the company's to switch off.
  if 'health' = any (new.flags) then
    new.require_mfa := true;
    new.idle_minutes := least(new.idle_minutes, 15);
  end if;
  return new;
end
$$;
update public.tenants t set idle_minutes = least(t.idle_minutes, 15) where 'health' = any (t.flags);
alter table public.tenants add constraint tenants_health_idle
  check (not ('health' = any (flags)) or (idle_minutes is not null and idle_minutes <= 15)) not valid;
alter table public.tenants validate constraint tenants_health_idle;
comment on column public.tenants.flags is
  'Safeguards its template brought; nobody switches them off. health: second factor, idle limit of 15 minutes, recorded reads, nothing personal in SMS, logs and AI. No compliance.';

select private.gate_tenant_tables();
