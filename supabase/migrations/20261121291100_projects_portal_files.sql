-- Clients add files to the tasks that are shared with them, as they do to projects.
create or replace function private.may_attach_to_task(record uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare writes text := private.project_scope('tasks.write');
begin
  return exists (select from public.tasks t where t.tenant_id = private.tenant_id() and t.id = record
    and case when not private.is_staff() then t.shared_with_client and private.project_scope('projects.read') <> 'none'
          and t.project_id = any (private.project_ids('own'))
        when writes = 'all' then true
        when writes = 'team' then t.project_id = any (private.project_ids('team'))
        when writes = 'own' then t.assignee_id = private.user_id()
        else false end);
end $$;
