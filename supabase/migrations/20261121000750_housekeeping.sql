-- What the crontab clears away (A9). Called by the worker's login.

create function private.purge_invitations() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare removed bigint;
begin
  delete from public.invitations i
  where i.accepted_at is null and least(i.revoked_at, i.expires_at) < private.now() - interval '30 days';
  get diagnostics removed = row_count;
  return removed;
end
$$;
comment on function private.purge_invitations() is 'Deletes invitations that expired or were revoked over 30 days ago; returns how many.';
grant execute on function private.purge_invitations() to mainstay_worker;
