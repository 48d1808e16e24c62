-- A person's time zone is one that clocks know. Past our form anybody could set any word, and a notice that names
-- such a reader failed for all of its readers.
create function private.is_time_zone(name text) returns boolean
language sql stable set search_path = ''
as $$
  -- Postgres's own placeholder is no zone anywhere else.
  select is_time_zone.name <> 'Factory' and exists (select from pg_catalog.pg_timezone_names z where z.name = is_time_zone.name)
$$;
comment on function private.is_time_zone(text) is 'Whether a zone of the time zone database has this name.';

update public.profiles p set time_zone = null
where p.time_zone is not null and not private.is_time_zone(p.time_zone);

create function private.tg_profiles_time_zone() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_time_zone(new.time_zone) then
    raise exception 'unknown time zone' using errcode = 'check_violation', constraint = 'profiles_time_zone';
  end if;
  return new;
end
$$;
comment on function private.tg_profiles_time_zone() is 'Only zones that there are.';
create trigger tg_profiles__time_zone before insert or update of time_zone on public.profiles
  for each row when (new.time_zone is not null) execute function private.tg_profiles_time_zone();
