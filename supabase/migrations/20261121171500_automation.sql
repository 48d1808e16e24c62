-- Automations (P4): rules that do something when an event happens, in versions, with a log of their runs.
-- on top of 20261121121000_webhooks.sql

select private.declare_permission('automations.manage', 'automation', '{all}', 730, '{"admin": "all"}');

insert into private.state_transitions (machine, from_state, to_state) values
  ('automation_run', '*new*', 'waiting'), ('automation_run', '*new*', 'skipped'),
  ('automation_run', 'waiting', 'done'), ('automation_run', 'waiting', 'failed'), ('automation_run', 'waiting', 'skipped');

-- ── automation_rules ─────────────────────────────────────────────────────────────────────────
create table public.automation_rules (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(btrim(name)) between 1 and 120),
  event_type text not null check (event_type ~ '^[a-z_]+\.[a-z_]+$'),
  enabled boolean not null default true,
  archived boolean not null default false,
  current integer not null default 1 check (current > 0),
  version integer not null default 1,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  check (not (archived and enabled))
);
comment on table public.automation_rules is 'When this event happens, what the current version says is done.';
comment on column public.automation_rules.current is 'Number of the version in force.';
comment on column public.automation_rules.archived is 'Out of sight, never deleted: its runs point at it.';
create index automation_rules_tenant_id_event_type_idx on public.automation_rules (tenant_id, event_type) where enabled;
alter table public.automation_rules enable row level security;
alter table public.automation_rules force row level security;
create policy select_automation_rules on public.automation_rules for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('automations.manage')) = 'all');
create policy insert_automation_rules on public.automation_rules for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('automations.manage')) = 'all');
create policy update_automation_rules on public.automation_rules for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('automations.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('automations.manage')) = 'all');
create policy delete_automation_rules on public.automation_rules for delete to authenticated using (false);
grant select on public.automation_rules to authenticated;
grant insert (tenant_id, id, name, event_type) on public.automation_rules to authenticated;
grant update (name, enabled, archived, current) on public.automation_rules to authenticated;
create trigger tg_automation_rules__version before update on public.automation_rules
  for each row execute function private.tg_version();
create trigger tg_automation_rules__audit after insert or update or delete on public.automation_rules
  for each row execute function private.tg_audit();

-- ── automation_versions ──────────────────────────────────────────────────────────────────────
create table public.automation_versions (
  tenant_id uuid not null,
  rule_id uuid not null,
  number integer not null check (number > 0),
  conditions jsonb not null default '[]' check (jsonb_typeof(conditions) = 'array' and pg_column_size(conditions) < 20000),
  actions jsonb not null check (jsonb_typeof(actions) = 'array' and jsonb_array_length(actions) between 1 and 10 and pg_column_size(actions) < 60000),
  created_by uuid,
  created_by_name text,
  created_at timestamptz not null default private.now(),
  primary key (tenant_id, rule_id, number),
  foreign key (tenant_id, rule_id) references public.automation_rules (tenant_id, id) on delete cascade
);
comment on table public.automation_versions is 'What a rule said, each time it was saved; runs keep pointing at theirs. Append-only.';
comment on column public.automation_versions.conditions is '[{field, op, value}], all of which must hold.';
comment on column public.automation_versions.actions is '[{kind, to, title, message, endpointId}], done in their order.';
alter table public.automation_versions enable row level security;
alter table public.automation_versions force row level security;
create policy select_automation_versions on public.automation_versions for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('automations.manage')) = 'all');
create policy insert_automation_versions on public.automation_versions for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('automations.manage')) = 'all');
create policy update_automation_versions on public.automation_versions for update to authenticated using (false);
create policy delete_automation_versions on public.automation_versions for delete to authenticated using (false);
grant select on public.automation_versions to authenticated;
grant insert (tenant_id, rule_id, number, conditions, actions) on public.automation_versions to authenticated;

create function private.tg_automation_versions_stamp() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  new.created_by := private.user_id();
  select m.display_name into new.created_by_name from public.memberships m
  where m.tenant_id = new.tenant_id and m.user_id = new.created_by;
  return new;
end
$$;
comment on function private.tg_automation_versions_stamp() is 'Who saved this version.';
create trigger tg_automation_versions__stamp before insert on public.automation_versions
  for each row execute function private.tg_automation_versions_stamp();
create trigger tg_automation_versions__append_only before update or delete on public.automation_versions
  for each row execute function private.tg_append_only();

-- ── automation_runs ──────────────────────────────────────────────────────────────────────────
create table public.automation_runs (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  rule_id uuid not null,
  rule_version integer not null,
  event_id uuid not null,
  status text not null default 'waiting' check (status in ('waiting', 'done', 'failed', 'skipped')),
  because text check (because in ('depth', 'rate')),
  steps jsonb not null default '[]',
  created_at timestamptz not null default private.now(),
  finished_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, rule_id, event_id),
  foreign key (tenant_id, rule_id) references public.automation_rules (tenant_id, id) on delete cascade,
  foreign key (tenant_id, rule_id, rule_version) references public.automation_versions (tenant_id, rule_id, number) on delete cascade,
  foreign key (tenant_id, event_id) references public.events (tenant_id, id) on delete cascade
);
comment on table public.automation_runs is 'Each time a rule''s event happened and its conditions held; written with the dispatch of the event, kept for 90 days.';
comment on column public.automation_runs.because is 'Why it was skipped: too many automations one after the other, or too many runs in a minute.';
comment on column public.automation_runs.steps is '[{kind, status, detail}], one for each action.';
create index automation_runs_tenant_id_event_id_idx on public.automation_runs (tenant_id, event_id);
create index automation_runs_tenant_id_rule_id_idx on public.automation_runs (tenant_id, rule_id, id desc);
create index automation_runs_tenant_id_rule_version_idx on public.automation_runs (tenant_id, rule_id, rule_version);
create index automation_runs_tenant_id_rule_id_created_at_idx on public.automation_runs (tenant_id, rule_id, created_at);
alter table public.automation_runs enable row level security;
alter table public.automation_runs force row level security;
create policy select_automation_runs on public.automation_runs for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('automations.manage')) = 'all');
create policy insert_automation_runs on public.automation_runs for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()));
create policy update_automation_runs on public.automation_runs for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_job()))
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()));
create policy delete_automation_runs on public.automation_runs for delete to authenticated using (false);
grant select on public.automation_runs to authenticated;
grant insert (tenant_id, id, rule_id, rule_version, event_id, status, because) on public.automation_runs to authenticated;
grant update (status, because, steps, finished_at) on public.automation_runs to authenticated;
create trigger tg_automation_runs__transition before insert or update of status on public.automation_runs
  for each row execute function private.tg_transition('automation_run', 'status');

create function private.purge_automation_runs() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare removed bigint;
begin
  delete from public.automation_runs r where r.created_at < private.now() - interval '90 days' and r.status <> 'waiting';
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.purge_automation_runs() is 'Forgets runs older than 90 days; returns how many.';
grant execute on function private.purge_automation_runs() to mainstay_worker;

-- ── Webhooks keep their order ────────────────────────────────────────────────────────────────
create or replace function private.queue_webhook(tenant uuid, delivery uuid, endpoint uuid, run_at timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  -- One queue per endpoint: it hears things in the order of run_at (so no now(), which is when the transaction
  -- began), and a slow one keeps one worker busy at most. A priority of its own, because the one that
  -- private.tg_jobs_class gives depends on how much waits, and a later message would overtake.
  perform graphile_worker.add_job(
    identifier => 'webhooks/deliver',
    payload => json_build_object('tenant_id', tenant, 'request_id', private.request_id(),
      'data', json_build_object('delivery_id', delivery)),
    queue_name => 'webhook:' || endpoint,
    run_at => queue_webhook.run_at,
    max_attempts => 25,
    job_key => 'webhook:' || delivery,
    priority => 1
  );
end
$$;

select private.gate_tenant_tables();
