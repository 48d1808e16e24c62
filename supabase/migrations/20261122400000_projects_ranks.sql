-- A place on a board is one that the next place can be reckoned from: a single rank that is none kept everybody
-- from adding or moving cards in its column, and whoever writes tasks may set one through the Data API.
create function private.is_rank(rank text) returns boolean
language sql immutable set search_path = ''
as $$
  -- A fractional index: its first letter says how many digits of whole number follow (a: 1, b: 2, Z: 1, Y: 2),
  -- what comes after them never ends with a zero. The smallest whole number has none before it.
  select case
    when rank !~ '^[A-Za-z][0-9A-Za-z]{1,199}$' or rank = 'A' || repeat('0', 26) then false
    when k.digits > length(rank) - 1 then false
    else length(rank) - 1 = k.digits or right(rank, 1) <> '0' end
  from (select case when ascii(left(rank, 1)) >= ascii('a') then ascii(left(rank, 1)) - ascii('a') + 1
    else ascii('Z') - ascii(left(rank, 1)) + 1 end as digits) k
$$;
comment on function private.is_rank(text) is 'Whether a fractional index can have neighbours.';
grant execute on function private.is_rank(text) to authenticated, service_role;

-- Those that are none go to the end of their column, in the order they had.
update public.tasks t set rank = 'c' || lpad(o.place::text, 3, '0') || 'V' || substr(md5(t.id::text), 1, 12) || '1'
from (
  select k.tenant_id, k.id, row_number() over (partition by k.tenant_id, k.column_id order by k.rank collate "C") as place
  from public.tasks k where not private.is_rank(k.rank)
) o
where o.tenant_id = t.tenant_id and o.id = t.id;

alter table public.tasks drop constraint tasks_rank_check;
alter table public.tasks add constraint tasks_rank_check check (private.is_rank(rank)) not valid;
alter table public.tasks validate constraint tasks_rank_check;
