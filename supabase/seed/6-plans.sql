-- Project templates of each company; the retailer plans its seasons with them too.

insert into public.module_subscriptions (tenant_id, module, module_version)
select demo.id('loom'), m.id, m.current_version from public.module_products m where m.id in ('crm', 'projects')
on conflict do nothing;

create temp table demo_templates as
select * from (values
  ('lotus', 1, 'Website launch', 'From the first talk to the day it is live. Twelve weeks for a shop of the usual size.', 'working_days',
    array['Project lead', 'Designer', 'Developer', 'Writer']),
  ('lotus', 2, 'Campaign', 'One idea, three channels, six weeks.', 'days', array['Account lead', 'Designer', 'Writer']),
  ('summit', 1, 'Roof installation', 'Permit, material, crew on site, inspection.', 'working_days', array['Foreman', 'Office', 'Crew']),
  ('loom', 1, 'Season start', 'New collection in shop and web shop, eight weeks before the season.', 'days',
    array['Buyer', 'Shop floor', 'Web shop'])
) x (tenant, n, name, description, counts_in, roles);

-- Place in the list is the number; waits are numbers of tasks in the same template.
create temp table demo_template_tasks (tenant text, t integer, n integer, title text, role integer, milestone integer, start_at integer,
  due_at integer, hours numeric, priority text, shared boolean, checklist text[], waits integer[]);
insert into demo_template_tasks values
  ('lotus', 1, 0, 'Kick-off with the client', 0, 0, 0, 1, 4, 'high', true, '{Agenda sent,Who decides what,Access to the old site}', '{}'),
  ('lotus', 1, 1, 'Collect texts and pictures', 3, 0, 2, 12, 16, 'normal', true, '{}', '{0}'),
  ('lotus', 1, 2, 'Site map and wireframes', 1, 0, 2, 9, 24, 'normal', true, '{Phone,Desktop}', '{0}'),
  ('lotus', 1, 3, 'Design of the main pages', 1, 1, 10, 22, 40, 'normal', true, '{Start page,Product page,Checkout}', '{2}'),
  ('lotus', 1, 4, 'Set up the staging server', 2, 1, 5, 8, 6, 'normal', false, '{}', '{0}'),
  ('lotus', 1, 5, 'Build the templates', 2, 2, 23, 40, 72, 'normal', false, '{}', '{3,4}'),
  ('lotus', 1, 6, 'Payment and shipping', 2, 2, 35, 44, 24, 'high', false, '{UPI,Cards,Cash on delivery}', '{4}'),
  ('lotus', 1, 7, 'Fill in the content', 3, 2, 41, 50, 30, 'normal', false, '{}', '{1,5}'),
  ('lotus', 1, 8, 'Tests on real phones', 2, 2, 45, 52, 16, 'normal', false, '{}', '{5,6}'),
  ('lotus', 1, 9, 'Accessibility review', 1, 2, 48, 52, 8, 'normal', false, '{}', '{5}'),
  ('lotus', 1, 10, 'Train the editors', 0, 3, 52, 54, 6, 'normal', true, '{}', '{7}'),
  ('lotus', 1, 11, 'Go live', 2, 3, 55, 56, 8, 'urgent', true, '{Backup,Redirects,DNS,Search console}', '{8,9,10}'),
  ('lotus', 1, 12, 'Look after it for two weeks', 0, 3, 57, 66, 10, 'normal', true, '{}', '{11}'),
  ('lotus', 2, 0, 'Briefing', 0, 0, 0, 2, 4, 'high', true, '{}', '{}'),
  ('lotus', 2, 1, 'Idea and key visual', 1, 0, 3, 12, 32, 'normal', true, '{}', '{0}'),
  ('lotus', 2, 2, 'Texts for all channels', 2, 1, 13, 22, 20, 'normal', false, '{}', '{1}'),
  ('lotus', 2, 3, 'Banners and films', 1, 1, 13, 30, 48, 'normal', false, '{}', '{1}'),
  ('lotus', 2, 4, 'Release by the client', 0, 1, 31, 33, 2, 'high', true, '{}', '{2,3}'),
  ('lotus', 2, 5, 'Book and start', 0, 2, 34, 42, 8, 'normal', true, '{}', '{4}'),
  ('summit', 1, 0, 'Measure on site', 0, 0, 0, 1, 4, 'normal', true, '{Photos of all sides,Attic seen}', '{}'),
  ('summit', 1, 1, 'Permit from the city', 1, 0, 1, 10, 3, 'high', true, '{}', '{0}'),
  ('summit', 1, 2, 'Order shingles and underlay', 1, 0, 2, 12, 2, 'normal', false, '{}', '{0}'),
  ('summit', 1, 3, 'Tell the neighbours', 1, 0, 8, 10, 1, 'low', false, '{}', '{}'),
  ('summit', 1, 4, 'Scaffolding and tarps', 2, 1, 13, 13, 8, 'normal', true, '{}', '{1,2}'),
  ('summit', 1, 5, 'Tear off the old roof', 2, 1, 14, 15, 32, 'normal', true, '{Skip ordered,Weather checked}', '{4}'),
  ('summit', 1, 6, 'Decking and underlay', 2, 2, 16, 17, 24, 'normal', true, '{}', '{5}'),
  ('summit', 1, 7, 'Shingles, flashing, gutters', 2, 2, 18, 21, 56, 'normal', true, '{}', '{6}'),
  ('summit', 1, 8, 'Clean-up with the magnet', 2, 2, 22, 22, 4, 'normal', true, '{}', '{7}'),
  ('summit', 1, 9, 'Inspection with the owner', 0, 2, 23, 23, 2, 'high', true, '{Signature,Warranty handed over}', '{8}'),
  ('loom', 1, 0, 'Choose the collection', 0, 0, 0, 10, 30, 'high', false, '{}', '{}'),
  ('loom', 1, 1, 'Order and confirm dates', 0, 0, 11, 14, 6, 'normal', false, '{}', '{0}'),
  ('loom', 1, 2, 'Photos of all pieces', 2, 1, 28, 35, 24, 'normal', false, '{}', '{1}'),
  ('loom', 1, 3, 'Texts and prices in the web shop', 2, 1, 32, 42, 20, 'normal', false, '{Care labels,Sizes}', '{1}'),
  ('loom', 1, 4, 'Sale of what is left', 1, 1, 21, 45, 12, 'normal', false, '{}', '{}'),
  ('loom', 1, 5, 'Rebuild the shop window', 1, 2, 50, 54, 16, 'normal', false, '{}', '{4}'),
  ('loom', 1, 6, 'Newsletter', 2, 2, 52, 55, 4, 'normal', false, '{}', '{3}'),
  ('loom', 1, 7, 'Season opens', 1, 2, 56, 56, 8, 'urgent', false, '{}', '{5,6}');

insert into public.project_templates (tenant_id, id, name, description, counts_in, plan)
select demo.id(d.tenant), demo.id(d.tenant || ' template ' || d.n), d.name, d.description, d.counts_in, jsonb_build_object(
  'columns', '[{"name":"To do","kind":"todo","limit":null},{"name":"In progress","kind":"doing","limit":4},{"name":"Review","kind":"doing","limit":null},{"name":"Done","kind":"done","limit":null}]'::jsonb,
  'roles', to_jsonb(d.roles),
  'milestones', (select jsonb_agg(jsonb_build_object('name', m.name, 'due', m.due) order by m.due) from (values
    ('lotus', 1, 'Concept agreed', 12), ('lotus', 1, 'Design signed off', 22), ('lotus', 1, 'Ready for the test', 52), ('lotus', 1, 'Live', 56),
    ('lotus', 2, 'Idea chosen', 12), ('lotus', 2, 'Released', 33), ('lotus', 2, 'On air', 42),
    ('summit', 1, 'Permit and material', 12), ('summit', 1, 'Old roof off', 15), ('summit', 1, 'Inspection passed', 23),
    ('loom', 1, 'Ordered', 14), ('loom', 1, 'In the web shop', 45), ('loom', 1, 'Season open', 56)) m (tenant, t, name, due)
    where m.tenant = d.tenant and m.t = d.n),
  'tasks', (select jsonb_agg(jsonb_build_object('title', k.title, 'description', null, 'column', 0, 'role', k.role, 'milestone', k.milestone,
      'priority', k.priority, 'labels', '[]'::jsonb, 'start', k.start_at, 'due', k.due_at, 'estimate', (k.hours * 60)::integer,
      'shared', k.shared, 'checklist', to_jsonb(k.checklist), 'waitsFor', to_jsonb(k.waits)) order by k.n)
    from demo_template_tasks k where k.tenant = d.tenant and k.t = d.n))
from demo_templates d;

-- Tasks of the demo take some days: as many as their hours need, at half days.
update public.tasks t set starts_on = t.due_on - (1 + t.estimate_minutes / 180)
from public.tenants n
where n.id = t.tenant_id and n.slug in ('lotus', 'summit') and t.due_on is not null and t.number % 7 <> 0;

-- Time of the last weeks on the projects' tasks, and what an hour counts.
insert into public.project_budgets (tenant_id, project_id, rate_minor)
select p.tenant_id, p.id, case n.slug when 'lotus' then 180000 else 9500 end
from public.projects p join public.tenants n on n.id = p.tenant_id and n.slug in ('lotus', 'summit')
where p.budget_minor is not null;

create temp table demo_project_time as
select e.tenant_id, e.id, (array_agg(t.project_id order by t.id))[1 + demo.pick(e.id::text, count(*)::integer)] as project_id,
  (array_agg(t.id order by t.id))[1 + demo.pick(e.id::text, count(*)::integer)] as task_id
from public.timesheet_entries e
join public.timesheets s on s.tenant_id = e.tenant_id and s.id = e.timesheet_id and s.status in ('draft', 'rejected')
join public.tenants n on n.id = e.tenant_id and n.slug in ('lotus', 'summit')
join public.employees m on m.tenant_id = e.tenant_id and m.id = e.employee_id
join public.tasks t on t.tenant_id = e.tenant_id and t.assignee_id = m.user_id
join public.projects p on p.tenant_id = t.tenant_id and p.id = t.project_id and p.status in ('active', 'planned')
where e.billable
group by e.tenant_id, e.id;
update public.timesheet_entries e set project_id = d.project_id, task_id = d.task_id
from demo_project_time d where e.tenant_id = d.tenant_id and e.id = d.id;

-- Work that comes again.
insert into public.task_recurrences (tenant_id, id, project_id, rule, starts_on, next_on, title, column_id, assignee_id, estimate_minutes,
  checklist, made)
select p.tenant_id, demo.id(p.id || ' weekly'), p.id, 'FREQ=WEEKLY;BYDAY=MO', d.monday, d.monday + 7, 'Status mail to the client', c.id, p.owner_id, 30,
  '{Numbers of the week,Open points,Send}', 1
from public.projects p
join public.tenants n on n.id = p.tenant_id and n.slug in ('lotus', 'summit')
join public.project_columns c on c.tenant_id = p.tenant_id and c.project_id = p.id and c.position = 1
cross join lateral (select private.today(n.time_zone) + (8 - extract(isodow from private.today(n.time_zone)))::integer as monday) d
where p.status = 'active';
insert into public.tasks (tenant_id, id, project_id, number, title, column_id, rank, assignee_id, due_on, estimate_minutes, recurrence_id, occurrence_on)
select r.tenant_id, demo.id(r.id || ' task'), r.project_id, 90, r.title, r.column_id, 'az', r.assignee_id, r.starts_on, r.estimate_minutes, r.id, r.starts_on
from public.task_recurrences r join public.tenants n on n.id = r.tenant_id and n.slug in ('lotus', 'summit');
