-- The policy names both rights that open it, so that an explanation of access does not take one for the other.
alter policy select_invitations on public.invitations using (
  tenant_id = (select private.tenant_id()) and (
    (select private.scope('members.manage')) = 'all'
    or ((select private.scope('clients.invite')) <> 'none' and client_id = any ((select private.inviting_client_ids())::uuid[]))
  )
);
