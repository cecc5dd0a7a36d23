-- An account: an address, hashes of two proofs, and the root key sealed in the browser. No name, no place, no device.
create table auth.account (
  id uuid primary key,
  email text not null check (char_length(email) between 3 and 254),
  -- Keyed hash of address and sign-in half. Several accounts may share an address that nobody has confirmed, so
  -- opening one never tells whether another exists.
  sign_in_lookup bytea not null unique,
  sign_in_hash text not null,
  -- Null until the keys are kept.
  recovery_lookup bytea unique,
  recovery_hash text,
  by_passphrase text,
  by_code text,
  opened_at timestamptz(3) not null,
  constraint keys_all_or_none check (num_nulls(recovery_lookup, recovery_hash, by_passphrase, by_code) in (0, 4))
);

create table auth.session (
  -- SHA-256 of the token, base64url: a copy of this table signs nobody in.
  id text primary key check (char_length(id) = 43),
  account_id uuid not null references auth.account on delete cascade,
  started_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index session_by_account on auth.session (account_id);
create index session_by_expiry on auth.session (expires_at);

-- What others need to write to someone and to check their signature. Each account sees its own; who else may see it is
-- for the tables of spaces to say.
create table app.account_key (
  account_id uuid primary key references auth.account on delete cascade,
  agreement text not null,
  signing text not null
);

alter table auth.account enable row level security;
alter table auth.account force row level security;
alter table auth.session enable row level security;
alter table auth.session force row level security;
alter table app.account_key enable row level security;
alter table app.account_key force row level security;

grant select, insert, update on auth.account to footbridge_auth;
grant select, insert, update, delete on auth.session to footbridge_auth;
grant usage on schema app to footbridge_auth;
grant select, insert on app.account_key to footbridge_auth;
grant select on app.account_key to footbridge_app;

-- Before someone is signed in nobody's row is theirs yet: this login sees all accounts, and nothing else but them.
create policy auth_reads on auth.account for select to footbridge_auth using (true);
create policy auth_opens on auth.account for insert to footbridge_auth with check (true);
create policy auth_changes on auth.account for update to footbridge_auth using (true) with check (true);

create policy auth_reads on auth.session for select to footbridge_auth using (true);
create policy auth_begins on auth.session for insert to footbridge_auth with check (true);
create policy auth_prolongs on auth.session for update to footbridge_auth using (true) with check (true);
create policy auth_ends on auth.session for delete to footbridge_auth using (true);

create policy auth_reads on app.account_key for select to footbridge_auth using (true);
create policy auth_keeps on app.account_key for insert to footbridge_auth with check (true);
create policy own_keys on app.account_key for select to footbridge_app
  using (account_key.account_id = (select app.account_id()));
