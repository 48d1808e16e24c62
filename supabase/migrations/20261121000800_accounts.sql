-- Accounts: what a person sees and ends of their own sessions, recovery codes, and the two questions
-- that signing up and in must ask before anybody is known.

-- ── Devices ──────────────────────────────────────────────────────────────────────────────────
create table private.session_devices (
  session_id uuid primary key references auth.sessions (id) on delete cascade,
  user_agent text not null default '' check (char_length(user_agent) <= 500),
  ip inet,
  seen_at timestamptz not null default clock_timestamp()
);
comment on table private.session_devices is
  'Where a session was last used from. Supabase Auth only ever sees our web server, and only at sign-in and refresh.';
alter table private.session_devices enable row level security;
alter table private.session_devices force row level security;

create function private.owns_session() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Without the second factor: who is still on the way to it has a session, too.
declare c jsonb := private.claims();
begin
  return exists (
    select from auth.sessions s join auth.users u on u.id = s.user_id
    where s.id = nullif(c ->> 'session_id', '')::uuid and s.user_id = nullif(c ->> 'sub', '')::uuid
      and (s.not_after is null or s.not_after > pg_catalog.now())
      and (u.banned_until is null or u.banned_until <= pg_catalog.now())
  );
end
$$;
comment on function private.owns_session() is 'The claims'' session exists, whether or not it has passed the second factor.';

create function private.touch_session(user_agent text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare c jsonb := private.claims();
begin
  if not private.owns_session() then return; end if;
  insert into private.session_devices as d (session_id, user_agent, ip, seen_at)
  values ((c ->> 'session_id')::uuid, left(coalesce(touch_session.user_agent, ''), 500),
    nullif(c ->> 'ip', '')::inet, clock_timestamp())
  on conflict on constraint session_devices_pkey do update
    set user_agent = excluded.user_agent, ip = excluded.ip, seen_at = excluded.seen_at;
end
$$;
comment on function private.touch_session(text) is 'Notes from where the caller''s session is in use, and when.';
grant execute on function private.touch_session(text) to authenticated;

create function private.my_sessions()
returns table (id uuid, user_agent text, ip text, created_at timestamptz, seen_at timestamptz, is_current boolean)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.session_is_live(private.claims()) then return; end if;
  return query
  select s.id, coalesce(d.user_agent, s.user_agent, ''), host(coalesce(d.ip, s.ip)), s.created_at,
    greatest(d.seen_at, s.refreshed_at at time zone 'UTC', s.created_at),
    s.id = (private.claims() ->> 'session_id')::uuid
  from auth.sessions s left join private.session_devices d on d.session_id = s.id
  where s.user_id = private.user_id() and (s.not_after is null or s.not_after > pg_catalog.now())
  order by 6 desc, 5 desc, s.id
  limit 100;
end
$$;
comment on function private.my_sessions() is 'Where the caller is signed in: this session first, then the latest used.';
grant execute on function private.my_sessions() to authenticated;

create function private.end_session(session uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not private.session_is_live(private.claims()) then return false; end if;
  delete from auth.sessions s where s.id = end_session.session and s.user_id = private.user_id();
  return found;
end
$$;
comment on function private.end_session(uuid) is 'Ends one session of the caller; it stops working at its next request.';
grant execute on function private.end_session(uuid) to authenticated;

create function private.end_other_sessions() returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare ended integer;
begin
  if not private.session_is_live(private.claims()) then return 0; end if;
  delete from auth.sessions s
  where s.user_id = private.user_id() and s.id <> (private.claims() ->> 'session_id')::uuid;
  get diagnostics ended = row_count;
  return ended;
end
$$;
comment on function private.end_other_sessions() is 'Ends all sessions of the caller but this one; returns how many.';
grant execute on function private.end_other_sessions() to authenticated;

-- ── Recovery codes ───────────────────────────────────────────────────────────────────────────
create table private.recovery_codes (
  user_id uuid not null references auth.users (id) on delete cascade,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  created_at timestamptz not null default private.now(),
  primary key (user_id, code_hash)
);
comment on table private.recovery_codes is
  'Codes for when the authenticator app is lost; only SHA-256 over person and code (60 random bits) is kept. A used one is deleted.';
alter table private.recovery_codes enable row level security;
alter table private.recovery_codes force row level security;

create function private.replace_recovery_codes(code_hashes bytea[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Only a session that has itself passed the second factor may print a way around it.
begin
  if not private.session_is_live(private.claims()) or coalesce(private.claims() ->> 'aal', '') <> 'aal2'
    or cardinality(code_hashes) > 20 then
    raise exception 'pass the second factor first' using errcode = 'insufficient_privilege';
  end if;
  delete from private.recovery_codes r where r.user_id = private.user_id();
  insert into private.recovery_codes (user_id, code_hash)
  select private.user_id(), h from unnest(code_hashes) h;
end
$$;
comment on function private.replace_recovery_codes(bytea[]) is 'New codes for the caller; the old ones stop working. An empty array leaves none.';
grant execute on function private.replace_recovery_codes(bytea[]) to authenticated;

create function private.recovery_codes_left() returns integer
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.session_is_live(private.claims()) then return 0; end if;
  return (select count(*)::integer from private.recovery_codes r where r.user_id = private.user_id());
end
$$;
comment on function private.recovery_codes_left() is 'How many unused codes the caller has.';
grant execute on function private.recovery_codes_left() to authenticated;

create function private.use_recovery_code(code_hash bytea) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- A recovery code says "my authenticator is gone": in one transaction the lost factor and all remaining
-- codes go, and so do the person's other sessions, which the lost device may hold. The session then is one
-- of a person without a second factor; the product asks them to set a new one up, and a tenant that
-- requires one stays closed until they have.
declare person uuid := private.user_id();
begin
  if not private.owns_session() then return false; end if;
  delete from private.recovery_codes r where r.user_id = person and r.code_hash = use_recovery_code.code_hash;
  if not found then return false; end if;
  delete from private.recovery_codes r where r.user_id = person;
  delete from auth.mfa_factors f where f.user_id = person;
  delete from auth.sessions s where s.user_id = person and s.id <> (private.claims() ->> 'session_id')::uuid;
  return true;
end
$$;
comment on function private.use_recovery_code(bytea) is 'Trades a recovery code, once, for the removal of the lost second factor.';
grant execute on function private.use_recovery_code(bytea) to authenticated;

-- ── Before anybody is known ──────────────────────────────────────────────────────────────────
create function private.account_by_email(email text) returns table (user_id uuid, confirmed boolean)
language plpgsql stable security definer set search_path = ''
as $$
-- Asked by the web server only, after it has answered: no page depends on what it says.
begin
  return query select u.id, u.email_confirmed_at is not null
  from auth.users u where u.email = lower(btrim(account_by_email.email)) and not u.is_sso_user;
end
$$;
comment on function private.account_by_email(text) is 'Whether an address has an account, so that its owner gets the mail that fits. Not reachable through the Data API.';
grant execute on function private.account_by_email(text) to anon, authenticated;

create function private.clear_rate_limit(bucket text) returns void
language sql volatile security definer set search_path = ''
as $$ delete from private.rate_limits r where r.bucket = clear_rate_limit.bucket $$;
comment on function private.clear_rate_limit(text) is 'Forgets the failed attempts at an account after a success.';
grant execute on function private.clear_rate_limit(text) to anon, authenticated;

-- ── Setting a company up ─────────────────────────────────────────────────────────────────────
create function private.slug_is_free(slug text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return not exists (select from public.tenants t where t.slug = slug_is_free.slug);
end
$$;
comment on function private.slug_is_free(text) is 'No company has this address yet.';
grant execute on function private.slug_is_free(text) to authenticated;
