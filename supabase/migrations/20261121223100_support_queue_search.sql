-- Words in the ticket queue of a company with hundreds of thousands of tickets.

create index tickets_words_idx on public.tickets using gin
  (tenant_id, subject extensions.gin_trgm_ops, requester_name extensions.gin_trgm_ops);

create function private.find_tickets(words text) returns uuid[]
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
-- A definer, as row-level security keeps operators that are not leakproof, such as ilike, from using an index.
-- What the caller may not see among these, the policy takes away again where they are looked up.
declare
  tenant uuid := private.tenant_id();
  pattern text := '%' || replace(replace(replace(find_tickets.words, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  asked integer := substring(find_tickets.words from '^#?(\d{1,9})$')::integer;
  found uuid[];
begin
  -- Fewer letters than a trigram has are in most tickets anyway.
  if tenant is null or private.ticket_scope('tickets.read') = 'none' or char_length(find_tickets.words) < 3 then return null; end if;
  found := array(
    select t.id from public.tickets t
    where t.tenant_id = tenant and (t.subject ilike pattern or t.requester_name ilike pattern) limit 501);
  if cardinality(found) > 500 then return null; end if;
  return found || array(select t.id from public.tickets t where t.tenant_id = tenant and t.number = asked);
end
$$;
comment on function private.find_tickets(text) is
  'Ids of the tickets with these words, when they are few; null when they are in so many that reading in order finds a page soon.';
grant execute on function private.find_tickets(text) to authenticated;
