-- Projects of the agency and the field service: some done, some under way, one late; tasks in every column.

create temp table demo_projects as
select x.*, demo.id(x.tenant || ' project ' || x.n) as id
from (values
  ('lotus', 1, 'New web shop', 'A faster shop in three languages, with the dealers'' price lists behind a sign-in.', 1, 'active', 'on_track', -60, 45, 19200, 145000000, true),
  ('lotus', 2, 'Festival campaign', 'Films, banners and landing pages for the season.', 2, 'active', 'at_risk', -35, 12, 9600, 62000000, true),
  ('lotus', 3, 'Brand refresh', 'Logo, colours and templates.', 3, 'completed', 'on_track', -170, -40, 12000, 88000000, true),
  ('lotus', 4, 'Annual report', null, 1, 'planned', 'on_track', 14, 80, 4800, 30000000, false),
  ('lotus', 5, 'Our own portfolio site', 'Nobody has time for it.', null, 'on_hold', 'off_track', -120, null, null, null, false),
  ('summit', 1, 'Blake Street re-roof', 'Four buildings, one after the other; parking stays free on Fridays.', 1, 'active', 'on_track', -20, 25, 24000, 4850000, true),
  ('summit', 2, 'Hail damage, Maple Court', 'Insurance claim filed; photos in the folder.', 2, 'active', 'off_track', -45, -3, 9600, 1920000, true),
  ('summit', 3, 'Solar preparation', 'Stronger rafters before the panels come.', 3, 'planned', 'on_track', 10, 60, 7200, 1250000, true),
  ('summit', 4, 'Workshop tidy-up', null, null, 'completed', 'on_track', -90, -60, null, null, false)
) x (tenant, n, name, description, client_n, status, health, starts, due, minutes, minor, shared)
join public.tenants t on t.slug = x.tenant;

-- Clients and staff in turn, always the same ones.
create temp table demo_project_people as
select m.tenant_id, m.user_id, r.key, row_number() over (partition by m.tenant_id order by m.email) - 1 as n, count(*) over (partition by m.tenant_id) as of
from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
where r.key in ('manager', 'office', 'employee', 'crew', 'freelancer') and m.status = 'active';

insert into public.projects (tenant_id, id, name, description, client_id, owner_id, team_id, status, health, starts_on, due_on,
  budget_minutes, budget_minor, shared_with_client, created_at)
select demo.id(p.tenant), p.id, p.name, p.description, c.id,
  (select o.user_id from demo_project_people o where o.tenant_id = demo.id(p.tenant) and o.key = 'manager' order by o.n limit 1),
  (select g.id from public.teams g where g.tenant_id = demo.id(p.tenant) order by g.name limit 1),
  'active', p.health, demo.day(p.tenant, -p.starts), demo.day(p.tenant, -p.due), p.minutes, p.minor, p.shared,
  now() - make_interval(days => greatest(5 - p.starts, 5))
from demo_projects p
left join lateral (
  select x.id from public.clients x where x.tenant_id = demo.id(p.tenant) and x.status = 'active'
  -- The first client is the one client@… belongs to.
  order by exists (select from public.client_contacts k where k.tenant_id = x.tenant_id and k.client_id = x.id
    and k.email = 'client@' || p.tenant || '.test') desc, x.created_at, x.id offset p.client_n - 1 limit 1
) c on p.client_n is not null;
update public.projects p set status = d.status from demo_projects d
where p.tenant_id = demo.id(d.tenant) and p.id = d.id and d.status in ('completed', 'on_hold');

insert into public.project_members (tenant_id, project_id, user_id)
select demo.id(p.tenant), p.id, m.user_id from demo_projects p
join demo_project_people m on m.tenant_id = demo.id(p.tenant) and (m.n + p.n) % 3 < 2
on conflict do nothing;

insert into public.project_columns (tenant_id, id, project_id, name, kind, position, task_limit)
select demo.id(p.tenant), demo.id(p.id || c.name), p.id, c.name, c.kind, c.position, c.task_limit
from demo_projects p
cross join (values ('To do', 'todo', 1, null), ('In progress', 'doing', 2, 4), ('Review', 'doing', 3, null), ('Done', 'done', 4, null))
  c (name, kind, position, task_limit);

insert into public.milestones (tenant_id, id, project_id, name, due_on, reached_on)
select demo.id(p.tenant), demo.id(p.id || m.name), p.id, m.name,
  demo.day(p.tenant, -(p.starts + (coalesce(p.due, p.starts + 60) - p.starts) * m.part / 4)),
  case when p.status = 'completed' or (p.starts + (coalesce(p.due, p.starts + 60) - p.starts) * m.part / 4 < -7)
    then demo.day(p.tenant, -(p.starts + (coalesce(p.due, p.starts + 60) - p.starts) * m.part / 4) - 1) end
from demo_projects p
join (values ('lotus', 'Concept agreed', 1), ('lotus', 'Design signed off', 2), ('lotus', 'Live', 4),
  ('summit', 'Permit and material', 1), ('summit', 'Old roof off', 2), ('summit', 'Inspection passed', 4)) m (tenant, name, part)
  on m.tenant = p.tenant;

create temp table demo_task_titles (tenant text, n integer, title text);
insert into demo_task_titles values
  ('lotus', 1, 'Collect the texts from the client'), ('lotus', 2, 'Wireframes for phone and desktop'), ('lotus', 3, 'Photo shoot at the factory'),
  ('lotus', 4, 'Translate the product pages to Hindi'), ('lotus', 5, 'Set up the staging server'), ('lotus', 6, 'Price lists behind sign-in'),
  ('lotus', 7, 'Check the invoices'' layout'), ('lotus', 8, 'Test payment with UPI'), ('lotus', 9, 'Write the launch mail'),
  ('lotus', 10, 'Fix slow product images'), ('lotus', 11, 'Train the client''s editors'), ('lotus', 12, 'Accessibility review'),
  ('summit', 1, 'Order shingles and underlay'), ('summit', 2, 'Permit from the city'), ('summit', 3, 'Set up scaffolding'),
  ('summit', 4, 'Tear off the north side'), ('summit', 5, 'Replace rotten decking'), ('summit', 6, 'Flashing around chimneys'),
  ('summit', 7, 'Photos for the insurance'), ('summit', 8, 'Gutters and downpipes'), ('summit', 9, 'Magnet sweep of the driveway'),
  ('summit', 10, 'Final inspection with the owner');

insert into public.tasks (tenant_id, id, project_id, number, title, description, column_id, rank, assignee_id, milestone_id, priority, labels,
  due_on, estimate_minutes, shared_with_client, done_at, created_by, created_at)
select demo.id(p.tenant), demo.id(p.id || ' task ' || k.n), p.id, k.n, k.title,
  case when k.n % 4 = 0 then 'As agreed in the last call. Ask before spending more than the estimate.' end,
  demo.id(p.id || c.name), 'a' || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', k.n, 1),
  case when k.n % 5 <> 4 then a.user_id end, m.id,
  demo.one_of(p.id || 'p' || k.n, array['normal', 'normal', 'normal', 'high', 'low', 'urgent']),
  case k.n % 3 when 0 then array['client'] when 1 then array['design', 'review'] else '{}'::text[] end,
  demo.day(p.tenant, -(p.starts + 4 + k.n * 6)), 60 * (2 + demo.pick(p.id || 'e' || k.n, 14)), p.shared and k.n % 2 = 0,
  case when c.name = 'Done' then now() - make_interval(days => greatest(1, -(p.starts + k.n * 6))) end,
  o.owner_id, now() - make_interval(days => greatest(4 - p.starts, 4))
from demo_projects p
join public.projects o on o.tenant_id = demo.id(p.tenant) and o.id = p.id
join demo_task_titles k on k.tenant = p.tenant
cross join lateral (
  select case
    when p.status = 'completed' then 'Done'
    when p.status = 'planned' then 'To do'
    when k.n <= 4 then 'Done'
    when k.n <= 6 then 'Review'
    when k.n <= 8 then 'In progress'
    else 'To do' end as name
) c
join lateral (
  select x.user_id from demo_project_people x where x.tenant_id = demo.id(p.tenant) and x.n = (k.n + p.n) % x.of
) a on true
left join lateral (
  select s.id from public.milestones s where s.tenant_id = demo.id(p.tenant) and s.project_id = p.id
  order by s.due_on offset k.n % 3 limit 1
) m on true;

update public.task_labels set color = case name when 'design' then 'purple' when 'review' then 'blue' else 'orange' end
where tenant_id in (select n.id from public.tenants n where n.slug in ('lotus', 'summit'));

insert into public.checklist_items (tenant_id, id, task_id, title, done)
select t.tenant_id, demo.id(t.id || s.title), t.id, s.title, t.done_at is not null or s.n = 1
from public.tasks t
join public.tenants n on n.id = t.tenant_id and n.slug in ('lotus', 'summit')
cross join (values (1, 'Ask who decides'), (2, 'First version'), (3, 'Second pair of eyes')) s (n, title)
where t.number % 3 = 0;

insert into public.task_dependencies (tenant_id, project_id, task_id, waits_for_id)
select t.tenant_id, t.project_id, t.id, w.id
from public.tasks t
join public.tenants n on n.id = t.tenant_id and n.slug in ('lotus', 'summit')
join public.tasks w on w.tenant_id = t.tenant_id and w.project_id = t.project_id and w.number = t.number - 3
where t.number in (8, 10);

insert into public.project_updates (tenant_id, id, project_id, health, body, shared, author_id, author_name, created_at)
select o.tenant_id, demo.id(o.id || u.body), o.id, case when u.n = 1 then 'on_track' else p.health end, u.body, u.shared and o.shared_with_client,
  o.owner_id, m.display_name, now() - make_interval(days => u.ago)
from demo_projects p
join public.projects o on o.tenant_id = demo.id(p.tenant) and o.id = p.id
join public.memberships m on m.tenant_id = o.tenant_id and m.user_id = o.owner_id
cross join (values
  (1, 16, true, 'We have started. The first milestone is in sight, and nothing waits for you at the moment.'),
  (2, 3, true, 'This week the second part was finished. We still need your answer about the open points to keep the date.'),
  (3, 9, false, 'Effort so far is a little above the plan; let us look at it on Monday.')
) u (n, ago, shared, body)
where p.status in ('active', 'completed');
