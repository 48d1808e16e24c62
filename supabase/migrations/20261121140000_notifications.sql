-- Notifications by three channels: SMS with consent, quiet hours, digests, words of one's own (N1, N2).

-- ── Preferences ──────────────────────────────────────────────────────────────────────────────
alter table public.notification_preferences drop constraint notification_preferences_channel_check;
alter table public.notification_preferences add constraint notification_preferences_channel_check
  check (channel in ('in_app', 'email', 'sms'));

create table public.notification_settings (
  tenant_id uuid not null,
  user_id uuid not null,
  quiet_from time,
  quiet_until time,
  digest text not null default 'off' check (digest in ('off', 'daily', 'weekly')),
  digest_hour smallint not null default 8 check (digest_hour between 0 and 23),
  digest_weekday smallint not null default 1 check (digest_weekday between 0 and 6),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade,
  constraint notification_settings_quiet check ((quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until)
);
comment on table public.notification_settings is 'When a person is not to be disturbed by mail or SMS, and whether mail comes as a digest. Times are in the person''s zone.';
comment on column public.notification_settings.quiet_until is 'Earlier than quiet_from means the next morning.';
comment on column public.notification_settings.digest_weekday is 'Of a weekly digest: 0 Sunday … 6 Saturday.';
alter table public.notification_settings enable row level security;
alter table public.notification_settings force row level security;
create policy select_notification_settings on public.notification_settings for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (user_id = (select private.user_id()) or (select private.is_job())));
create policy insert_notification_settings on public.notification_settings for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()));
create policy update_notification_settings on public.notification_settings for update to authenticated
  using (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()))
  with check (tenant_id = (select private.tenant_id()) and user_id = (select private.user_id()));
create policy delete_notification_settings on public.notification_settings for delete to authenticated using (false);
grant select on public.notification_settings to authenticated;
grant insert (tenant_id, user_id, quiet_from, quiet_until, digest, digest_hour, digest_weekday),
  update (quiet_from, quiet_until, digest, digest_hour, digest_weekday) on public.notification_settings to authenticated;
create trigger tg_notification_settings__touch before update on public.notification_settings
  for each row execute function private.tg_touch();
create trigger tg_notification_settings__audit after insert or update or delete on public.notification_settings
  for each row execute function private.tg_audit();

create table public.digest_items (
  tenant_id uuid not null,
  id uuid not null default private.uuid_v7(),
  user_id uuid not null,
  event_id uuid not null,
  kind text not null check (kind ~ '^[a-z_-]+:[a-z_]+$'),
  params jsonb not null default '{}',
  path text not null check (path ~ '^/[^/\\]'),
  created_at timestamptz not null default private.now(),
  sent_on date,
  primary key (tenant_id, id),
  unique (tenant_id, user_id, event_id),
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete cascade,
  foreign key (tenant_id, event_id) references public.events (tenant_id, id) on delete cascade
);
comment on table public.digest_items is 'What waits for a person''s digest, and what has gone with one.';
comment on column public.digest_items.sent_on is 'The day, in the person''s zone, of the digest that told it.';
create index digest_items_tenant_id_event_id_idx on public.digest_items (tenant_id, event_id);
create index digest_items_waiting_idx on public.digest_items (tenant_id, user_id, id) where sent_on is null;
alter table public.digest_items enable row level security;
alter table public.digest_items force row level security;
create policy select_digest_items on public.digest_items for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (user_id = (select private.user_id()) or (select private.is_job())));
create policy insert_digest_items on public.digest_items for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()));
create policy update_digest_items on public.digest_items for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.is_job()))
  with check (tenant_id = (select private.tenant_id()) and (select private.is_job()));
create policy delete_digest_items on public.digest_items for delete to authenticated using (false);
grant select on public.digest_items to authenticated;
grant insert (tenant_id, id, user_id, event_id, kind, params, path, created_at), update (sent_on) on public.digest_items to authenticated;

-- ── Words of one's own ───────────────────────────────────────────────────────────────────────
select private.declare_permission('notices.manage', 'notifications', '{all}', 70, '{"admin": "all"}');

create table public.notification_templates (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  kind text not null check (kind ~ '^[a-z_-]+:[a-z_]+$'),
  locale text not null check (locale in ('en', 'hi', 'ar')),
  subject text check (char_length(btrim(subject)) between 1 and 200),
  intro text check (char_length(btrim(intro)) between 1 and 2000),
  sms text check (char_length(btrim(sms)) between 1 and 480),
  sms_template text check (sms_template ~ '^[A-Za-z0-9_-]{1,64}$'),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, kind, locale)
);
comment on table public.notification_templates is 'A company''s own words for a notice in one language; what is null is said in the product''s words.';
comment on column public.notification_templates.sms_template is 'MSG91 flow (with its DLT template) for this notice, where the law wants registered texts.';
alter table public.notification_templates enable row level security;
alter table public.notification_templates force row level security;
create policy select_notification_templates on public.notification_templates for select to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('notices.manage')) = 'all');
create policy insert_notification_templates on public.notification_templates for insert to authenticated
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('notices.manage')) = 'all');
create policy update_notification_templates on public.notification_templates for update to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('notices.manage')) = 'all')
  with check (tenant_id = (select private.tenant_id()) and (select private.scope('notices.manage')) = 'all');
create policy delete_notification_templates on public.notification_templates for delete to authenticated
  using (tenant_id = (select private.tenant_id()) and (select private.scope('notices.manage')) = 'all');
grant select, delete on public.notification_templates to authenticated;
grant insert (tenant_id, id, kind, locale, subject, intro, sms, sms_template),
  update (subject, intro, sms, sms_template) on public.notification_templates to authenticated;
create trigger tg_notification_templates__touch before update on public.notification_templates
  for each row execute function private.tg_touch();
create trigger tg_notification_templates__audit after insert or update or delete on public.notification_templates
  for each row execute function private.tg_audit();

-- ── Phone numbers and consent ────────────────────────────────────────────────────────────────
alter table public.profiles
  add column phone text constraint profiles_phone check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  add column phone_verified_at timestamptz;
comment on column public.profiles.phone is 'E.164, proven by a code (private.confirm_phone); no other way writes it.';
create index profiles_phone_idx on public.profiles (phone) where phone is not null;

create table private.phone_codes (
  user_id uuid primary key references auth.users (id) on delete cascade,
  phone text not null,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  attempts smallint not null default 0,
  expires_at timestamptz not null
);
comment on table private.phone_codes is 'The code a person must type to prove a number: ten minutes, five attempts.';
alter table private.phone_codes enable row level security;
alter table private.phone_codes force row level security;

create table private.sms_keywords (
  phone text primary key,
  stopped boolean not null,
  source text not null check (source in ('keyword', 'provider')),
  changed_at timestamptz not null
);
comment on table private.sms_keywords is 'The last STOP or START of a number. Our sender is shared, so it holds for every tenant, as it does at the provider.';
alter table private.sms_keywords enable row level security;
alter table private.sms_keywords force row level security;

create table public.sms_consents (
  tenant_id uuid not null references public.tenants (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  phone text not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  user_id uuid,
  status text not null check (status in ('granted', 'withdrawn')),
  source text not null check (source in ('profile', 'keyword', 'provider')),
  changed_at timestamptz not null default private.now(),
  primary key (tenant_id, id),
  unique (tenant_id, phone),
  foreign key (tenant_id, user_id) references public.memberships (tenant_id, user_id) on delete set null (user_id)
);
comment on table public.sms_consents is 'Whether a number may be texted for a company: since when and by what. The audit trail keeps what it was before.';
comment on column public.sms_consents.source is 'profile: in the product; keyword: STOP or START by SMS; provider: the provider refused with "opted out".';
create index sms_consents_tenant_id_user_id_idx on public.sms_consents (tenant_id, user_id);
create index sms_consents_phone_idx on public.sms_consents (phone);
alter table public.sms_consents enable row level security;
alter table public.sms_consents force row level security;
create policy select_sms_consents on public.sms_consents for select to authenticated
  using (tenant_id = (select private.tenant_id())
    and (user_id = (select private.user_id()) or (select private.scope('tenant.manage')) = 'all'));
create policy insert_sms_consents on public.sms_consents for insert to authenticated with check (false);
create policy update_sms_consents on public.sms_consents for update to authenticated using (false);
create policy delete_sms_consents on public.sms_consents for delete to authenticated using (false);
grant select on public.sms_consents to authenticated;
create trigger tg_sms_consents__audit after insert or update or delete on public.sms_consents
  for each row execute function private.tg_audit();

create function private.sms_stopped(phone text) returns boolean
language sql stable security definer set search_path = ''
as $$ select coalesce((select k.stopped from private.sms_keywords k where k.phone = sms_stopped.phone), false) $$;
comment on function private.sms_stopped(text) is 'The number''s last word by SMS was STOP.';
grant execute on function private.sms_stopped(text) to authenticated;

create function private.put_consent(phone text, status text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.sms_consents as c (tenant_id, phone, user_id, status, source)
  values (private.tenant_id(), put_consent.phone, private.user_id(), put_consent.status, 'profile')
  on conflict on constraint sms_consents_tenant_id_phone_key do update
    set status = excluded.status, source = excluded.source, user_id = excluded.user_id, changed_at = private.now()
    where c.status <> excluded.status or c.user_id is distinct from excluded.user_id;
end
$$;
comment on function private.put_consent(text, text) is 'Notes what the caller decided about a number of theirs; for the functions below.';

create function private.start_phone(phone text, code_hash bytea) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  person uuid := private.live_user_id();
begin
  if person is null or private.tenant_id() is null then
    raise exception 'no tenant' using errcode = 'insufficient_privilege';
  end if;
  if private.sms_stopped(start_phone.phone) then return 'stopped'; end if;
  if not (select h.allowed from private.hit_rate_limit('phone-code:' || person, 5, interval '1 hour') h)
    or not (select h.allowed from private.hit_rate_limit('phone-code:' || encode(sha256(start_phone.phone::bytea), 'hex'), 5, interval '1 hour') h)
  then return 'wait'; end if;
  insert into private.phone_codes as c (user_id, phone, code_hash, expires_at)
  values (person, start_phone.phone, start_phone.code_hash, clock_timestamp() + interval '10 minutes')
  on conflict on constraint phone_codes_pkey do update
    set phone = excluded.phone, code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts = 0;
  return 'ok';
end
$$;
comment on function private.start_phone(text, bytea) is 'A code for a number was made: ok, wait (too many codes this hour) or stopped (the number said STOP).';

create function private.confirm_phone(code_hash bytea) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  person uuid := private.live_user_id();
  code private.phone_codes;
begin
  if person is null or private.tenant_id() is null then
    raise exception 'no tenant' using errcode = 'insufficient_privilege';
  end if;
  select * into code from private.phone_codes c where c.user_id = person for update;
  if not found or code.expires_at < clock_timestamp() or code.attempts >= 5 then return 'expired'; end if;
  if code.code_hash <> confirm_phone.code_hash then
    update private.phone_codes c set attempts = c.attempts + 1 where c.user_id = person;
    return 'wrong';
  end if;
  delete from private.phone_codes c where c.user_id = person;
  update public.profiles p set phone = code.phone, phone_verified_at = private.now() where p.user_id = person;
  perform private.put_consent(code.phone, 'granted');
  return 'ok';
end
$$;
comment on function private.confirm_phone(bytea) is 'The typed code: ok (the number is the caller''s, and may be texted for this tenant), wrong, or expired.';

create function private.waiting_phone() returns text
language sql stable security definer set search_path = ''
as $$
  select c.phone from private.phone_codes c
  where c.user_id = private.live_user_id() and c.expires_at > clock_timestamp() and c.attempts < 5
$$;
comment on function private.waiting_phone() is 'The number of the caller that a code is waited for.';

create function private.allow_sms(allowed boolean) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  own_phone text;
begin
  select p.phone into own_phone from public.profiles p
  where p.user_id = private.live_user_id() and p.phone_verified_at is not null;
  if own_phone is null or private.tenant_id() is null then return 'none'; end if;
  if allow_sms.allowed and private.sms_stopped(own_phone) then return 'stopped'; end if;
  perform private.put_consent(own_phone, case when allow_sms.allowed then 'granted' else 'withdrawn' end);
  return 'ok';
end
$$;
comment on function private.allow_sms(boolean) is 'The caller gives or withdraws consent to be texted for this tenant: ok, none (no proven number) or stopped (START must come from the phone).';

create function private.remove_phone() returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  person uuid := private.live_user_id();
begin
  update public.sms_consents c set status = 'withdrawn', source = 'profile', changed_at = private.now()
  where c.user_id = person and c.status = 'granted';
  update public.profiles p set phone = null, phone_verified_at = null where p.user_id = person;
  delete from private.phone_codes c where c.user_id = person;
end
$$;
comment on function private.remove_phone() is 'Forgets the caller''s number; what was consented to for it ends everywhere.';
grant execute on function private.start_phone(text, bytea), private.confirm_phone(bytea), private.waiting_phone(),
  private.allow_sms(boolean), private.remove_phone() to authenticated;

create function private.note_keyword(phone text, stopped boolean, source text, at timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Messages may be processed out of order: an older word never undoes a newer one.
begin
  insert into private.sms_keywords as k (phone, stopped, source, changed_at)
  values (note_keyword.phone, note_keyword.stopped, note_keyword.source, note_keyword.at)
  on conflict on constraint sms_keywords_pkey do update
    set stopped = excluded.stopped, source = excluded.source, changed_at = excluded.changed_at
    where k.changed_at < excluded.changed_at;
  if not found then return; end if;
  update public.sms_consents c set status = case when note_keyword.stopped then 'withdrawn' else 'granted' end,
    source = note_keyword.source, changed_at = private.now()
  where c.phone = note_keyword.phone and case when note_keyword.stopped then c.status = 'granted'
    else c.status = 'withdrawn' and c.source in ('keyword', 'provider') end;
end
$$;
comment on function private.note_keyword(text, boolean, text, timestamptz) is
  'STOP or START of a number, for all tenants. START gives back only what STOP took, not what was withdrawn in the product.';
grant execute on function private.note_keyword(text, boolean, text, timestamptz) to mainstay_worker;

-- ── Whom a notice reaches, and how ───────────────────────────────────────────────────────────
drop function private.recipients(uuid[]);
create function private.recipients(user_ids uuid[])
returns table (user_id uuid, email text, name text, locale text, time_zone text, audience text, phone text,
  digest text, digest_hour smallint, digest_weekday smallint)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  return query
  select m.user_id, m.email, m.display_name, coalesce(p.locale, t.locale), coalesce(p.time_zone, t.time_zone), r.audience,
    case when p.phone_verified_at is not null and c.status = 'granted' and not private.sms_stopped(p.phone) then p.phone end,
    coalesce(s.digest, 'off'), coalesce(s.digest_hour, 8::smallint), coalesce(s.digest_weekday, 1::smallint)
  from public.memberships m
  join public.tenants t on t.id = m.tenant_id
  join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
  left join public.profiles p on p.user_id = m.user_id
  left join public.sms_consents c on c.tenant_id = m.tenant_id and c.phone = p.phone
  left join public.notification_settings s on s.tenant_id = m.tenant_id and s.user_id = m.user_id
  where m.tenant_id = private.tenant_id() and m.user_id = any (recipients.user_ids) and m.status = 'active';
end
$$;
comment on function private.recipients(uuid[]) is
  'Address, language, time zone and digest of the active members among these people, for jobs; phone only where it may be texted. Profiles are otherwise their owners'' own.';
grant execute on function private.recipients(uuid[]) to authenticated;

-- ── Deliveries by mail and SMS ───────────────────────────────────────────────────────────────
insert into private.state_transitions (machine, from_state, to_state) values
  ('delivery', 'recorded', 'suppressed'), ('delivery', 'recorded', 'delivered'), ('delivery', 'recorded', 'undelivered'),
  ('delivery', 'sent', 'delivered'), ('delivery', 'sent', 'undelivered'), ('delivery', 'delivered', 'undelivered'),
  ('delivery', 'failed', 'delivered');

alter table public.deliveries
  drop constraint deliveries_channel_check,
  drop constraint deliveries_recipient_check,
  drop constraint deliveries_status_check,
  add column kind text,
  add column urgent boolean not null default true,
  add column send_after timestamptz,
  add column provider text;
alter table public.deliveries
  add constraint deliveries_channel_check check (channel in ('email', 'sms')),
  add constraint deliveries_recipient_check check (case channel
    when 'sms' then recipient ~ '^\+[1-9][0-9]{6,14}$'
    else char_length(recipient) <= 254 and recipient ~ '^[^[:cntrl:][:space:]@<>",;:\\()]+@[^[:cntrl:][:space:]@<>",;:\\()]+$' end),
  add constraint deliveries_status_check
    check (status in ('recorded', 'sent', 'failed', 'suppressed', 'delivered', 'undelivered'));
comment on column public.deliveries.kind is 'Of a notice: module:kind.';
comment on column public.deliveries.urgent is 'May leave in its recipient''s quiet hours.';
comment on column public.deliveries.send_after is 'Held back until then by quiet hours.';
comment on column public.deliveries.status is 'recorded → sent → delivered or undelivered, as the provider reports; failed: never taken, or nobody can tell; suppressed: the number may not be texted.';
comment on column public.deliveries.provider is 'Who took it: resend, twilio, msg91 or mailbox.';
drop index public.deliveries_open_idx;
create index deliveries_open_idx on public.deliveries (tenant_id, id) where status in ('recorded', 'failed');
create index deliveries_user_id_idx on public.deliveries (tenant_id, user_id, id desc);
create index deliveries_provider_message_id_idx on public.deliveries (provider_message_id) where provider_message_id is not null;

drop policy select_deliveries on public.deliveries;
create policy select_deliveries on public.deliveries for select to authenticated
  using (tenant_id = (select private.tenant_id())
    and (user_id = (select private.user_id()) or (select private.scope('tenant.manage')) = 'all'));
-- What a notice says is between the company and its reader: nobody reads it here, not even who sees that it left.
revoke select (params) on public.deliveries from authenticated;
grant select (kind, urgent, send_after, provider) on public.deliveries to authenticated;

create or replace function private.record_deliveries(deliveries jsonb) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
-- deliveries: [{id, channel, recipient, user_id, template, locale, params, secrets, dedupe_key, urgent}]
declare
  tenant uuid := private.tenant_id();
  added uuid[];
begin
  if tenant is null then
    raise exception 'no tenant' using errcode = 'insufficient_privilege';
  end if;
  with recorded as (
    insert into public.deliveries (tenant_id, id, channel, recipient, user_id, template, locale, params, secrets, dedupe_key, kind, urgent)
    select tenant, d.id, coalesce(d.channel, 'email'), d.recipient, d.user_id, d.template, d.locale, coalesce(d.params, '{}'),
      d.secrets, d.dedupe_key, d.params ->> 'kind', coalesce(d.urgent, true)
    from jsonb_to_recordset(record_deliveries.deliveries)
      as d(id uuid, channel text, recipient text, user_id uuid, template text, locale text, params jsonb, secrets text,
        dedupe_key text, urgent boolean)
    on conflict (tenant_id, dedupe_key) do nothing
    returning deliveries.id
  )
  select coalesce(array_agg(r.id), '{}') into added from recorded r;
  perform private.enqueue('platform/send-delivery', jsonb_build_object('delivery_id', a.id)) from unnest(added) a(id);
  return cardinality(added);
end
$$;

create or replace function private.begin_delivery(delivery uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- attempted_at as it was before: set means that an earlier attempt ended without an answer.
declare
  result jsonb;
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  select jsonb_build_object('id', d.id, 'tenantId', d.tenant_id, 'status', d.status, 'channel', d.channel, 'recipient', d.recipient,
      'userId', d.user_id, 'template', d.template, 'locale', d.locale, 'urgent', d.urgent,
      'params', d.params, 'secrets', d.secrets, 'dedupeKey', d.dedupe_key, 'attemptedAt', d.attempted_at,
      'now', private.now(), 'createdAt', d.created_at,
      'timeZone', coalesce(p.time_zone, t.time_zone),
      'quiet', case when s.quiet_from is not null then jsonb_build_object(
        'from', to_char(s.quiet_from, 'HH24:MI'), 'until', to_char(s.quiet_until, 'HH24:MI')) end,
      'mayText', d.channel = 'sms' and not private.sms_stopped(d.recipient) and (d.kind is null or (
        p.phone = d.recipient and p.phone_verified_at is not null and exists (
          select from public.sms_consents c where c.tenant_id = d.tenant_id and c.phone = d.recipient and c.status = 'granted'))),
      'unwanted', d.kind is not null and exists (select from public.notification_preferences n
        where n.tenant_id = d.tenant_id and n.user_id = d.user_id and n.kind = d.kind and n.channel = d.channel and not n.enabled),
      'words', (select jsonb_build_object('subject', n.subject, 'intro', n.intro, 'sms', n.sms, 'smsTemplate', n.sms_template)
        from public.notification_templates n where n.tenant_id = d.tenant_id and n.kind = d.kind and n.locale = d.locale),
      'tenant', jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'country', t.country,
        'brandColor', t.brand_color, 'accentColor', t.accent_color))
  into result
  from public.deliveries d
  join public.tenants t on t.id = d.tenant_id
  left join public.profiles p on p.user_id = d.user_id
  left join public.notification_settings s on s.tenant_id = d.tenant_id and s.user_id = d.user_id
  where d.tenant_id = private.tenant_id() and d.id = begin_delivery.delivery
  for update of d;
  update public.deliveries d set attempted_at = coalesce(d.attempted_at, clock_timestamp())
  where d.tenant_id = private.tenant_id() and d.id = begin_delivery.delivery and d.status = 'recorded';
  return result;
end
$$;

create function private.defer_delivery(delivery uuid, until timestamptz, attempted_at timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- The queue lives in real time, quiet hours in the product's.
begin
  if not private.is_job() then
    raise exception 'for jobs only' using errcode = 'insufficient_privilege';
  end if;
  update public.deliveries d set send_after = defer_delivery.until, attempted_at = defer_delivery.attempted_at
  where d.tenant_id = private.tenant_id() and d.id = defer_delivery.delivery and d.status = 'recorded';
  if not found then return; end if;
  perform private.enqueue('platform/send-delivery', jsonb_build_object('delivery_id', defer_delivery.delivery),
    job_key => 'delivery:' || defer_delivery.delivery, run_at => pg_catalog.now() + (defer_delivery.until - private.now()));
end
$$;
comment on function private.defer_delivery(uuid, timestamptz, timestamptz) is
  'Holds a message back until quiet hours end; attempted_at is what begin_delivery found, as no attempt was made.';
grant execute on function private.defer_delivery(uuid, timestamptz, timestamptz) to authenticated;

drop function private.settle_delivery(uuid, uuid, text, text, text);
create function private.settle_delivery(
  tenant uuid, delivery uuid, outcome text, provider_message_id text, reason text, provider text default null
) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Called by the worker's login itself, not as the tenant: what has left must be marked even if the tenant
-- was suspended meanwhile. outcome: sent, failed (for good), suppressed, refused (not taken; try again),
-- unknown (no answer).
begin
  update public.deliveries d set
    status = case when outcome in ('sent', 'failed', 'suppressed') then outcome else d.status end,
    sent_at = case outcome when 'sent' then private.now() end,
    secrets = case when outcome in ('sent', 'suppressed') then null else d.secrets end,
    attempted_at = case when outcome in ('refused', 'suppressed') then null else d.attempted_at end,
    last_error = case outcome when 'sent' then null else left(reason, 500) end
  where d.tenant_id = settle_delivery.tenant and d.id = settle_delivery.delivery and d.status = 'recorded';
  -- The provider's report may have been quicker than its answer.
  update public.deliveries d set
    provider_message_id = coalesce(d.provider_message_id, settle_delivery.provider_message_id),
    provider = coalesce(d.provider, settle_delivery.provider)
  where d.tenant_id = settle_delivery.tenant and d.id = settle_delivery.delivery
    and (settle_delivery.provider_message_id is not null or settle_delivery.provider is not null);
end
$$;
comment on function private.settle_delivery(uuid, uuid, text, text, text, text) is
  'How sending a message ended. Once sent, failed or suppressed it stays so, but for what the provider reports later.';
grant execute on function private.settle_delivery(uuid, uuid, text, text, text, text) to mainstay_worker;

-- ── What providers report ────────────────────────────────────────────────────────────────────
create table private.hooks (
  id uuid primary key default private.uuid_v7(),
  source text not null check (source in ('twilio', 'msg91', 'resend')),
  dedupe_key text not null check (char_length(dedupe_key) <= 300),
  body jsonb not null,
  received_at timestamptz not null default clock_timestamp(),
  processed_at timestamptz,
  unique (source, dedupe_key)
);
comment on table private.hooks is 'What providers told us, stored before anything is done about it; the same message once.';
create index hooks_received_at_idx on private.hooks (received_at);
alter table private.hooks enable row level security;
alter table private.hooks force row level security;

create function private.receive_hook(source text, dedupe_key text, body jsonb) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
declare
  hook uuid;
begin
  insert into private.hooks (source, dedupe_key, body)
  values (receive_hook.source, receive_hook.dedupe_key, receive_hook.body)
  on conflict on constraint hooks_source_dedupe_key_key do nothing returning id into hook;
  if hook is null then return false; end if;
  perform graphile_worker.add_job('platform/process-hook', json_build_object('hook_id', hook), max_attempts => 8);
  return true;
end
$$;
comment on function private.receive_hook(text, text, jsonb) is
  'Stores a provider''s verified message and the job that works on it; false when it was known. The web login verifies signatures.';
grant execute on function private.receive_hook(text, text, jsonb) to mainstay_web;

create function private.take_hook(hook uuid) returns table (source text, body jsonb, received_at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select h.source, h.body, h.received_at from private.hooks h where h.id = take_hook.hook and h.processed_at is null
$$;
comment on function private.take_hook(uuid) is 'A stored message, if it still waits.';
create function private.settle_hook(hook uuid) returns void
language sql volatile security definer set search_path = ''
as $$ update private.hooks h set processed_at = clock_timestamp() where h.id = settle_hook.hook $$;
comment on function private.settle_hook(uuid) is 'A stored message has been worked on.';

create function private.report_delivery(tenant uuid, delivery uuid, provider_message_id text, state text, reason text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Reports come twice, late and out of order: only moves that state_transitions lists are made.
declare
  found_tenant uuid;
  found_id uuid;
begin
  select d.tenant_id, d.id into found_tenant, found_id from public.deliveries d
  where (d.tenant_id = report_delivery.tenant and d.id = report_delivery.delivery)
    or (report_delivery.delivery is null and d.provider_message_id = report_delivery.provider_message_id)
  limit 1 for update;
  if not found then return false; end if;
  update public.deliveries d set status = report_delivery.state,
    last_error = left(report_delivery.reason, 500),
    sent_at = coalesce(d.sent_at, private.now()), secrets = null,
    provider_message_id = coalesce(d.provider_message_id, report_delivery.provider_message_id)
  where d.tenant_id = found_tenant and d.id = found_id and exists (
    select from private.state_transitions m
    where m.machine = 'delivery' and m.from_state = d.status and m.to_state = report_delivery.state
      and report_delivery.state in ('delivered', 'undelivered'));
  return true;
end
$$;
comment on function private.report_delivery(uuid, uuid, text, text, text) is
  'What a provider says became of a message, by our id or else by its own; false when there is none. A state only moves forward.';

create function private.purge_hooks() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare removed bigint;
begin
  delete from private.hooks h where h.received_at < clock_timestamp() - interval '30 days';
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.purge_hooks() is 'Forgets providers'' messages older than a month; returns how many.';
grant execute on function private.take_hook(uuid), private.settle_hook(uuid),
  private.report_delivery(uuid, uuid, text, text, text), private.purge_hooks() to mainstay_worker;

create function private.reader_of_phone(phone text) returns text
language sql stable security definer set search_path = ''
as $$
  select p.locale from public.profiles p where p.phone = reader_of_phone.phone and p.locale is not null limit 1
$$;
comment on function private.reader_of_phone(text) is 'The language to answer a number in.';

-- ── Leaving by a link in a mail ──────────────────────────────────────────────────────────────
create function private.subscription(tenant uuid, person uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('company', t.name, 'locale', coalesce(p.locale, t.locale), 'audience', r.audience)
  from public.memberships m join public.tenants t on t.id = m.tenant_id
  join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
  left join public.profiles p on p.user_id = m.user_id
  where m.tenant_id = subscription.tenant and m.user_id = subscription.person
$$;
comment on function private.subscription(uuid, uuid) is 'Whom a signed unsubscribe link is for. The web login has verified the signature.';

create function private.unsubscribe(tenant uuid, person uuid, kinds text[]) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.notification_preferences (tenant_id, user_id, kind, channel, enabled)
  select m.tenant_id, m.user_id, k.kind, 'email', false
  from public.memberships m cross join unnest(unsubscribe.kinds) k(kind)
  where m.tenant_id = unsubscribe.tenant and m.user_id = unsubscribe.person
  on conflict on constraint notification_preferences_pkey do update set enabled = false
$$;
comment on function private.unsubscribe(uuid, uuid, text[]) is 'No more mail of these kinds. The web login has verified the link''s signature.';
grant execute on function private.subscription(uuid, uuid), private.unsubscribe(uuid, uuid, text[]),
  private.reader_of_phone(text) to mainstay_web;

select private.gate_tenant_tables();
