-- Files of the demo companies' projects, tasks and tickets. Their bytes lie in storage/, by bucket, company and id:
-- config.toml names these folders, so that `supabase start` uploads them as the embedded stack does.

create temp table demo_files as
select demo.id(tenant) as tenant_id, demo.id(tenant || ' file ' || name) as id, name, type, size, decode(sha256, 'hex') as sha256,
  width, height, account || '@' || tenant || '.test' as email, audience, record_type, project
from (values
  ('lotus', 'Design direction.pdf', 'application/pdf', 712, 'd9ed1ff6b82ea67a55f075bbf0116fd8fab51c567314ebe0a1573a657b4e2de3', null, null, 'manager', 'shared', 'projects', 'New web shop'),
  ('lotus', 'Start page sketch.png', 'image/png', 20792, 'f984b90b7ef03da5b9ecffc0a996342632788295322b751ed3e274589052acd6', 960, 640, 'employee', 'shared', 'projects', 'New web shop'),
  ('lotus', 'Dealer price list.csv', 'text/csv', 83, '9f03edda6bee1de2d6a34e2e354d1031be06d0c047e1347071de48a3b222bce7', null, null, 'manager', 'internal', 'projects', 'New web shop'),
  ('lotus', 'Festival banner.jpg', 'image/jpeg', 14391, 'd9f6ee5693c1005eb0ee43fab08f80956325c85bce273aa9f84135de05369a6f', 960, 640, 'employee', 'shared', 'projects', 'Festival campaign'),
  ('lotus', 'Product page, second sketch.png', 'image/png', 20725, '5a45ce86434d74869d0a52e2f1aa2df87e643d6963b0406daaffa72b6d03319a', 960, 640, 'employee', 'shared', 'tasks', 'New web shop'),
  ('lotus', 'Screenshot.png', 'image/png', 20719, '6ed9f07b04b84f2331f26915835ea8208dff918208c94493d05ef99c0c5a0f3f', 960, 640, 'client', 'shared', 'ticket_messages', null),
  ('summit', 'Roof, north side.jpg', 'image/jpeg', 38207, 'f03f303bd057e8d3c62fed3c397ac82cf58340659a7aa1b64470259f123be9b7', 960, 640, 'crew', 'shared', 'projects', 'Hail damage, Maple Court'),
  ('summit', 'Insurance claim.pdf', 'application/pdf', 725, 'db8db6c7beabdc3e89f06609af63178aadea8deede8b7c9135c520aa3237d859', null, null, 'manager', 'internal', 'projects', 'Hail damage, Maple Court'),
  ('summit', 'New shingles.jpg', 'image/jpeg', 45794, 'e23e66b920b38f2d068dbbb7803be20c7773d322ce6546591608489c4ca49a39', 960, 640, 'crew', 'shared', 'projects', 'Blake Street re-roof'),
  ('loom', 'Damaged parcel.jpg', 'image/jpeg', 12783, '0aadd7b4e0ced83500de4854614a2ca19d54ce0ba5b6b4b2205e38f141b88cd6', 960, 640, 'client', 'shared', 'ticket_messages', null)
) f (tenant, name, type, size, sha256, width, height, account, audience, record_type, project);

insert into public.files (tenant_id, id, name, content_type, byte_size, sha256, uploaded_by, uploaded_name, preview, width, height)
select f.tenant_id, f.id, f.name, f.type, f.size, f.sha256, m.user_id, m.display_name,
  case when f.width is null then 'none' else 'ready' end, f.width, f.height
from demo_files f join public.memberships m on m.tenant_id = f.tenant_id and m.email = f.email;

update public.files f set status = 'checking' from demo_files d where f.tenant_id = d.tenant_id and f.id = d.id;
update public.files f set status = 'ready' from demo_files d where f.tenant_id = d.tenant_id and f.id = d.id;

-- A task's: the first open one that the client sees. A ticket's: the latest request of whoever sent it.
insert into public.attachments (tenant_id, file_id, record_type, record_id, audience, added_by)
select f.tenant_id, f.id, f.record_type, case f.record_type
    when 'projects' then (select p.id from public.projects p where p.tenant_id = f.tenant_id and p.name = f.project)
    when 'tasks' then (select t.id from public.tasks t join public.projects p on p.tenant_id = t.tenant_id and p.id = t.project_id
      where t.tenant_id = f.tenant_id and t.shared_with_client and t.done_at is null and p.name = f.project order by t.number limit 1)
    else (select m.id from public.ticket_messages m join public.tickets t on t.tenant_id = m.tenant_id and t.id = m.ticket_id
      where m.tenant_id = f.tenant_id and t.requester_id = k.uploaded_by and m.author_id = k.uploaded_by order by m.id desc limit 1)
  end, f.audience, k.uploaded_by
from demo_files f join public.files k on k.tenant_id = f.tenant_id and k.id = f.id;
