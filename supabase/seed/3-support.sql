-- Six months of tickets: who asked, what was said, where it stands.

create temp table subjects (tenant text, n integer, subject text, body text, answer text);
insert into subjects
select s.tenant, row_number() over (partition by s.tenant), s.subject, s.body, s.answer
from (values
  ('lotus', 'Logo looks blurred on the invoice template', 'The logo on our printed invoices is blurred since last week. Could you send a sharper file?', 'Here is the vector version; the template now uses it.'),
  ('lotus', 'Contact form does not arrive', 'We tested the contact form on the new site and no e-mail came.', 'The form pointed to an old address. It is fixed and two test messages arrived.'),
  ('lotus', 'Add Kannada to the language menu', 'Our dealers ask for Kannada. How much work is that?', 'About three days including review. We have added it to the next sprint.'),
  ('lotus', 'Festival banner for the home page', 'We need a Diwali banner by Friday, please see the text below.', 'First draft is ready for your comments.'),
  ('lotus', 'Page is slow on mobile data', 'The catalogue takes long to open on 4G.', 'Images are now resized; the page went from 4.1 to 1.2 MB.'),
  ('lotus', 'Access for our new marketing manager', 'Please give our new colleague access to the portal.', 'The invitation is on its way.'),
  ('lotus', 'Wrong phone number in the footer', 'The footer still shows the old number.', 'Corrected on all pages.'),
  ('lotus', 'Question about last invoice', 'What is the line "asset preparation" on the last invoice?', 'Those are the product photos we cropped and named, six hours in total.'),
  ('summit', 'Leak above the back porch', 'After last night''s storm water drips through the porch ceiling.', 'A crew can be there tomorrow between 8 and 10.'),
  ('summit', 'Gutter came loose', 'The gutter on the north side hangs down at one end.', 'We fixed two brackets today and checked the rest.'),
  ('summit', 'When will the shingles arrive?', 'You said early this month. Is there a date?', 'The supplier confirms delivery on Tuesday; we start Wednesday.'),
  ('summit', 'Warranty paperwork for closing', 'We are selling the house and need the roof warranty.', 'Attached to your account; the buyer can register it with the number on page two.'),
  ('summit', 'Insurance asks for photos', 'The adjuster wants photos of the hail damage.', 'All 24 photos from the inspection are in the shared folder.'),
  ('summit', 'Annual inspection for Blake Street', 'Please schedule the yearly inspection of all four buildings.', 'Booked for the second week of next month.'),
  ('summit', 'Nails left in the driveway', 'We found nails in the driveway after the job.', 'Sorry about that. Someone comes by with a magnet sweep this afternoon.'),
  ('loom', 'Parcel marked delivered but not here', 'The carrier says delivered, nobody at reception has it.', 'We opened a trace and send a replacement today.'),
  ('loom', 'Wrong colour in the last order', 'We ordered sand, we got grey.', 'The right cushions left our warehouse this morning; the label for the return is in the parcel.'),
  ('loom', 'Invoice with our VAT number', 'Please add our VAT number to the invoice of last week.', 'A corrected invoice is in your account.'),
  ('loom', 'Is the oak table coming back?', 'We would need six of them for the terrace.', 'Yes, in about five weeks. Shall we reserve six?'),
  ('loom', 'Bulk discount for lamps', 'What would 40 lamps cost?', 'From 30 pieces on we give 12 percent.'),
  ('loom', 'Return of two chairs', 'Two chairs wobble, we would like to send them back.', 'The pick-up is booked for Thursday.')
) s (tenant, subject, body, answer);

create temp table demo_tickets as
select t.slug as tenant, k.n, demo.id(t.slug || ' ticket ' || k.n) as id, s.subject, s.body, s.answer,
  c.id as contact_id, c.client_id, c.user_id as requester_id, c.name as requester_name,
  -- The newest ones are of today.
  now() - case when k.n > 56 then make_interval(mins => (61 - k.n) * (61 - k.n) * 50)
    else make_interval(hours => (60 - k.n) * 72 - demo.pick(t.slug || k.n, 48) + 50) end as opened_at,
  case
    when k.n > 56 then 'new'
    when k.n in (52, 55) then 'closed'
    when k.n > 50 then demo.one_of(t.slug || k.n, array['open', 'waiting', 'open'])
    when k.n > 44 then demo.one_of(t.slug || k.n, array['resolved', 'waiting', 'open'])
    else demo.one_of(t.slug || k.n, array['closed', 'closed', 'resolved', 'closed']) end as status,
  demo.one_of(t.slug || 'p' || k.n, array['normal', 'normal', 'normal', 'low', 'high', 'urgent']) as priority
from public.tenants t
cross join generate_series(1, 60) k (n)
join lateral (
  select x.* from subjects x where x.tenant = t.slug
  order by (x.n + k.n) % (select count(*) from subjects y where y.tenant = t.slug) limit 1
) s on true
join lateral (
  select cc.* from public.client_contacts cc where cc.tenant_id = t.id
  order by (demo.pick(cc.id::text, 97) + k.n * 31) % 97, cc.id limit 1
) c on true
where t.slug in ('lotus', 'summit', 'loom');

-- Assigned to the staff who answer: manager, office, employees, in turn.
create temp table demo_agents as
select m.tenant_id, m.user_id, m.display_name, row_number() over (partition by m.tenant_id order by m.email) - 1 as n,
  count(*) over (partition by m.tenant_id) as of
from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
where r.key in ('manager', 'office', 'employee');

insert into public.tickets (tenant_id, id, number, subject, status, priority, client_id, contact_id, requester_id, requester_name,
  assignee_id, team_id, opened_by, public_messages, last_public_reply_at, last_activity_at, waiting_since, created_at, updated_at)
select demo.id(d.tenant), d.id, d.n, d.subject, 'new', d.priority, d.client_id, d.contact_id, d.requester_id, d.requester_name,
  case when d.status <> 'new' then a.user_id end,
  (select t.id from public.teams t where t.tenant_id = demo.id(d.tenant) order by t.name limit 1),
  d.requester_id, 0, null, d.opened_at, null, d.opened_at, d.opened_at
from demo_tickets d
join demo_agents a on a.tenant_id = demo.id(d.tenant) and a.n = d.n % a.of
order by d.tenant, d.n;

insert into public.ticket_messages (tenant_id, id, ticket_id, kind, body, author_id, author_name, author_side, created_at)
select m.* from (
  select demo.id(d.tenant) as tenant_id, demo.id(d.id || ' 1') as id, d.id as ticket_id, 'public' as kind, d.body,
    d.requester_id as author_id, d.requester_name, 'client' as side, d.opened_at as at
  from demo_tickets d
  union all
  select demo.id(d.tenant), demo.id(d.id || ' 2'), d.id, 'internal', 'Looked at it with the team, should be quick.',
    a.user_id, a.display_name, 'staff', d.opened_at + interval '40 minutes'
  from demo_tickets d join demo_agents a on a.tenant_id = demo.id(d.tenant) and a.n = d.n % a.of
  where d.status <> 'new' and d.n % 3 = 0
  union all
  select demo.id(d.tenant), demo.id(d.id || ' 3'), d.id, 'public', d.answer,
    a.user_id, a.display_name, 'staff', d.opened_at + make_interval(mins => 70 + demo.pick(d.id::text, 600))
  from demo_tickets d join demo_agents a on a.tenant_id = demo.id(d.tenant) and a.n = d.n % a.of
  where d.status in ('waiting', 'resolved', 'closed')
  union all
  select demo.id(d.tenant), demo.id(d.id || ' 4'), d.id, 'public', 'Thank you, that works now.',
    d.requester_id, d.requester_name, 'client', d.opened_at + make_interval(mins => 900 + demo.pick(d.id::text, 600))
  from demo_tickets d where d.status = 'closed'
) m order by m.at;

-- Set last, because replies move the status by themselves.
update public.tickets t set status = d.status
from demo_tickets d where t.tenant_id = demo.id(d.tenant) and t.id = d.id and t.status <> d.status;
update public.tickets t set waiting_since = t.last_activity_at where t.status = 'waiting';

drop table subjects, demo_agents, demo_tickets;

-- The desk: words to sort by, answers given often, who gets what, and what clients thought.
insert into public.ticket_tags (tenant_id, id, name)
select t.id, demo.id(t.slug || ' tag ' || n.name), n.name
from public.tenants t
join (values ('lotus', 'website'), ('lotus', 'design'), ('lotus', 'billing'), ('lotus', 'access'),
  ('summit', 'leak'), ('summit', 'scheduling'), ('summit', 'paperwork'),
  ('loom', 'delivery'), ('loom', 'return'), ('loom', 'billing')) n (tenant, name) on n.tenant = t.slug;

insert into public.ticket_taggings (tenant_id, id, ticket_id, tag_id)
select k.tenant_id, demo.id(k.id || ' tagging'), k.id, g.id
from public.tickets k
join lateral (select g.id from public.ticket_tags g where g.tenant_id = k.tenant_id
  order by (demo.pick(g.id::text, 89) + k.number * 17) % 89, g.id limit 1) g on true
where k.number % 3 <> 0;

insert into public.canned_replies (tenant_id, id, title, body)
select t.id, demo.id(t.slug || ' canned ' || n.title), n.title, n.body
from public.tenants t
cross join (values
  ('We are on it', E'Hello {first_name},\n\nthank you for telling us about “{subject}”. We are looking into it and come back to you today.\n\n{agent}, {company}'),
  ('Could you send a picture?', E'Hello {first_name},\n\ncould you send us a picture of it? Just answer to #{number}.\n\n{agent}'),
  ('Done', E'Hello {first_name},\n\nthis is done. If it is not as you expected, answer here and we look again.\n\n{agent}, {company}')
) n (title, body) where t.slug in ('lotus', 'summit', 'loom');

insert into public.assignment_rules (tenant_id, id, position, is_active, tag_id, method, team_id)
select t.id, demo.id(t.slug || ' rule ' || n.n), n.n, n.n = 1,
  case when n.n = 1 then (select g.id from public.ticket_tags g where g.tenant_id = t.id order by g.name limit 1) end,
  case when n.n = 1 then 'least_open' else 'round_robin' end, null
from public.tenants t cross join generate_series(1, 2) n (n)
where t.slug in ('lotus', 'summit', 'loom');

insert into public.ticket_ratings (tenant_id, id, ticket_id, score, comment, rated_by, created_at)
select k.tenant_id, demo.id(k.id || ' rating'), k.id, (array[5, 5, 4, 5, 3, 4, 5, 2])[1 + k.number % 8],
  case k.number % 8 when 0 then 'Quick and friendly.' when 4 then 'It took a while.' when 7 then 'I had to ask twice.' end,
  k.requester_name, k.last_activity_at + interval '5 hours'
from public.tickets k where k.status = 'closed' and k.number % 2 = 0 and k.client_id is not null
  and k.tenant_id in (select t.id from public.tenants t where t.slug in ('lotus', 'summit', 'loom'));
