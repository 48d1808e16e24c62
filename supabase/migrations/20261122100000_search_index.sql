-- Words before keys: the index compares columns in this order, so a document that does not have all the words is given up
-- before it is looked for among those of each key.
drop index public.search_documents_access_words_idx;
create index search_documents_words_access_idx on public.search_documents using gin (words, access) with (gin_pending_list_limit = 512);

-- What hangs on a record is asked for by kind; a client has tens of thousands of tickets within it and a few files.
drop index public.search_documents_tenant_id_within_id_idx;
create index search_documents_tenant_id_within_idx on public.search_documents (tenant_id, kind, within_id);
