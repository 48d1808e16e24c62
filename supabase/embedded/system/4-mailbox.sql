-- Where outgoing mail and SMS land without a provider. Development equipment, not part of the product's
-- migrations: hosted environments never have it.
create schema if not exists mailbox;
create table if not exists mailbox.messages (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default clock_timestamp(),
  to_address text not null,
  from_address text not null default '',
  subject text not null default '',
  html text,
  text text,
  headers jsonb not null default '{}',
  channel text not null default 'email' check (channel in ('email', 'sms')),
  idempotency_key text unique
);
-- Mail that came in, with its attachments, as a provider would hold it.
create table if not exists mailbox.received (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default clock_timestamp(),
  mail jsonb not null
);
create index if not exists messages_to_address_idx on mailbox.messages (lower(to_address), created_at desc);
create index if not exists messages_created_at_idx on mailbox.messages (created_at desc);
grant usage on schema mailbox to supabase_auth_admin;
grant insert on mailbox.messages to supabase_auth_admin;
