-- Further ways to show who one is, beside the passphrase: passkeys, one-time codes. And an address that can change.

-- A passkey (WebAuthn): its public key proves, what it gives in the browser may open the root key, too.
create table auth.passkey (
  -- The credential's id, base64url.
  id text primary key,
  account_id uuid not null references auth.account on delete cascade,
  public_key bytea not null,
  -- How often it says it was used. One that stands still or goes back was copied; most say 0 for ever.
  counter bigint not null,
  -- Sealed to its owner.
  name text not null,
  by_passkey text,
  added_at timestamptz(3) not null
);
create index passkey_by_account on auth.passkey (account_id, added_at);

-- One-time codes (RFC 6238).
create table auth.one_time_code (
  account_id uuid primary key references auth.account on delete cascade,
  -- Sealed under the installation's secret, which is not in the database.
  secret bytea not null,
  -- Null until the app has shown that it has it.
  on_since timestamptz(3),
  -- The newest step that a code was taken for: each is good once.
  last_step bigint not null default 0
);

-- Challenges are computed and not kept; one that was answered is, until it would have lapsed anyway.
create table auth.answered_challenge (
  challenge text primary key,
  ends_at timestamptz(3) not null
);
create index answered_challenge_by_end on auth.answered_challenge (ends_at);

-- Where mail goes: the address one signs in with, once whoever reads that has confirmed it.
alter table auth.account add column mail_address text check (char_length(mail_address) between 3 and 254);
-- The owner of the tables is bound by their policies as well, and has none for this.
alter table auth.account no force row level security;
update auth.account set mail_address = email;
alter table auth.account force row level security;
alter table auth.account alter column mail_address set not null;
-- A reset asks for all accounts under an address.
create index account_by_mail_address on auth.account (mail_address);

-- The link that was mailed to a changed address.
create table auth.email_link (
  account_id uuid primary key references auth.account on delete cascade,
  token_hash text not null unique check (char_length(token_hash) = 43),
  sent_at timestamptz(3) not null
);

alter table auth.passkey enable row level security, force row level security;
alter table auth.one_time_code enable row level security, force row level security;
alter table auth.answered_challenge enable row level security, force row level security;
alter table auth.email_link enable row level security, force row level security;

grant select, insert, update (counter, name), delete on auth.passkey to footbridge_auth;
grant select, insert, update (on_since, last_step), delete on auth.one_time_code to footbridge_auth;
grant select, insert, delete on auth.answered_challenge to footbridge_auth;
grant select, insert, delete on auth.email_link to footbridge_auth;

-- As for accounts and sessions: before someone is signed in nobody's row is theirs yet.
create policy auth_reads on auth.passkey for select to footbridge_auth using (true);
create policy auth_adds on auth.passkey for insert to footbridge_auth with check (true);
create policy auth_changes on auth.passkey for update to footbridge_auth using (true) with check (true);
create policy auth_removes on auth.passkey for delete to footbridge_auth using (true);

create policy auth_reads on auth.one_time_code for select to footbridge_auth using (true);
create policy auth_begins on auth.one_time_code for insert to footbridge_auth with check (true);
create policy auth_changes on auth.one_time_code for update to footbridge_auth using (true) with check (true);
create policy auth_ends on auth.one_time_code for delete to footbridge_auth using (true);

create policy auth_reads on auth.answered_challenge for select to footbridge_auth using (true);
create policy auth_keeps on auth.answered_challenge for insert to footbridge_auth with check (true);
create policy auth_clears on auth.answered_challenge for delete to footbridge_auth using (true);

create policy auth_reads on auth.email_link for select to footbridge_auth using (true);
create policy auth_sends on auth.email_link for insert to footbridge_auth with check (true);
create policy auth_ends on auth.email_link for delete to footbridge_auth using (true);
