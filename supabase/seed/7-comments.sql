-- What people said about the projects that are under way, their tasks and the clients.

create temp table demo_said (kind text, n integer, side text, shared boolean, ago interval, body text, edited text);
insert into demo_said values
  ('project', 1, 'owner', false, '11 days 14 hours', 'Kick-off went well. @{colleague}, please keep the **first week** free for questions.', null),
  ('project', 2, 'owner', true, '11 days 9 hours', 'Welcome! Here is where we talk about the project. What we need from you first:

- one person who decides
- your logo as a vector file
- the addresses of everybody who should have access', null),
  ('project', 3, 'client', true, '10 days 13 hours', 'Thank you. I decide, and the logo follows tomorrow.', null),
  ('project', 4, 'colleague', false, '7 days 12 hours', 'They are slow with answers, so I would plan two days more.', 'They are slow with answers; I would plan a day more.'),
  ('project', 5, 'client', true, '1 day 15 hours', 'Could we see a first version before the weekend?', null),
  ('project', 6, 'owner', true, '1 day 8 hours', 'Yes: Thursday afternoon, as a link here.', null),
  ('task', 1, 'colleague', false, '5 days 14 hours', 'Started. The notes of the last call are enough to begin with.', null),
  ('task', 2, 'owner', false, '4 days 9 hours', 'Good. `v2` of the texts is the one that counts, not the one in the mail.', null),
  ('task', 3, 'client', true, '2 days 11 hours', 'This is important for us because of the fair.', null),
  ('client', 1, 'owner', false, '39 days 14 hours', 'Prefers calls in the morning. Invoices go to the accounts department, **not** to the contact.', null),
  ('client', 2, 'colleague', false, '14 days 8 hours', 'Asked about maintenance after the project. Worth an offer in spring.', null);

create temp table demo_records as
select 'projects' as record_type, 'project' as kind, p.tenant_id, p.id, p.id as project_id, p.owner_id, p.client_id, p.shared_with_client as shared
from public.projects p join public.tenants t on t.id = p.tenant_id and t.slug in ('lotus', 'summit') where p.status = 'active'
union all
select 'tasks', 'task', k.tenant_id, k.id, k.project_id, p.owner_id, p.client_id, k.shared_with_client and p.shared_with_client
from public.tasks k join public.projects p on p.tenant_id = k.tenant_id and p.id = k.project_id
join public.tenants t on t.id = p.tenant_id and t.slug in ('lotus', 'summit')
where p.status = 'active' and k.number in (5, 6, 8)
union all
select 'clients', 'client', c.tenant_id, c.id, null, (
    select m.user_id from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    where m.tenant_id = c.tenant_id and r.key = 'manager' order by m.email limit 1), c.id, false
from public.clients c join public.tenants t on t.id = c.tenant_id and t.slug in ('lotus', 'summit') where c.status = 'active';

create temp table demo_talk as
select r.record_type, r.tenant_id, r.id as record_id, s.n, s.side, s.shared, s.body, s.edited, now() - s.ago as at,
  a.user_id, a.display_name, demo.id(r.id || ' comment ' || s.n) as id, g.user_id as called_id, g.display_name as called
from demo_records r
join demo_said s on s.kind = r.kind and (r.shared or not s.shared)
-- A colleague on the project; for clients' records, one of the office.
left join lateral (
  select m.user_id, m.display_name from public.memberships m join public.roles o on o.tenant_id = m.tenant_id and o.id = m.role_id
  where m.tenant_id = r.tenant_id and m.status = 'active' and o.audience = 'staff' and m.user_id <> r.owner_id
    and (case when r.project_id is null then o.key = 'office' else exists (select from public.project_members pm
      where pm.tenant_id = r.tenant_id and pm.project_id = r.project_id and pm.user_id = m.user_id) end)
  order by m.email limit 1
) g on true
join lateral (
  select m.user_id, m.display_name from public.memberships m
  where m.tenant_id = r.tenant_id and m.status = 'active' and case s.side
    when 'owner' then m.user_id = r.owner_id
    when 'colleague' then m.user_id = g.user_id
    else exists (select from public.client_contacts k where k.tenant_id = r.tenant_id and k.client_id = r.client_id and k.user_id = m.user_id) end
  order by m.email limit 1
) a on true
where position('{colleague}' in s.body) = 0 or g.user_id is not null;

insert into public.comments (tenant_id, id, record_type, record_id, body, shared, author_id, author_name, author_side, edited_at, created_at, updated_at)
select t.tenant_id, t.id, t.record_type, t.record_id, replace(t.body, '{colleague}', coalesce(t.called, '')), t.shared, t.user_id, t.display_name,
  case t.side when 'client' then 'client' else 'staff' end,
  case when t.edited is not null then t.at + interval '20 minutes' end, t.at, t.at
from demo_talk t;

insert into public.comment_versions (tenant_id, id, comment_id, body, replaced_at, replaced_by_name)
select t.tenant_id, demo.id(t.id || ' before'), t.id, t.edited, t.at + interval '20 minutes', t.display_name
from demo_talk t where t.edited is not null;

insert into public.comment_mentions (tenant_id, comment_id, user_id, name, created_at)
select t.tenant_id, t.id, t.called_id, t.called, t.at from demo_talk t where position('{colleague}' in t.body) > 0;
