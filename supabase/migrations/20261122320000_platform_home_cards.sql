-- Which cards of the start page a person does without.

alter table public.profiles add column hidden_cards text[] not null default '{}';
alter table public.profiles add constraint profiles_hidden_cards_check
  check (cardinality(hidden_cards) <= 100 and char_length(hidden_cards::text) <= 5000) not valid;
alter table public.profiles validate constraint profiles_hidden_cards_check;
comment on column public.profiles.hidden_cards is 'Cards of the start page, by their keys in the manifests, that this person does not want to see.';
grant update (hidden_cards) on public.profiles to authenticated;
