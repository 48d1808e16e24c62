-- Updates are read by their time, which restored ones keep.
create index project_updates_tenant_id_created_at_idx on public.project_updates (tenant_id, project_id, created_at desc, id desc);
drop index public.project_updates_tenant_id_project_id_idx;
