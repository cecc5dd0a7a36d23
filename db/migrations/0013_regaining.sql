-- Someone has neither passphrase nor code and comes back by mail, after a wait. Their keys of before are put by, sealed as
-- they were, and their spaces go on under new ones.

-- A reset by mail that was asked for: one for an account. Stopping or using it removes it.
create table auth.reset (
  account_id uuid primary key references auth.account on delete cascade,
  -- With the installation's secret it gives the link's token, so that asking again can send the same link again; a copy
  -- of the database gives none.
  id uuid not null,
  token_hash text not null unique check (char_length(token_hash) = 43),
  asked_at timestamptz(3) not null,
  paused_at timestamptz(3)
);

-- The sealed root key of before. Whoever finds its code opens it, and keeps it sealed to the keys that came after it.
create table auth.former_key (
  id uuid primary key,
  account_id uuid not null references auth.account on delete cascade,
  by_code text not null,
  by_account text,
  replaced_at timestamptz(3) not null
);
create index former_key_by_account on auth.former_key (account_id, replaced_at);

-- A member goes on under new keys. What they signed before stays theirs: the keys of before are here, with the number of
-- the last space key they could be used with.
create table app.key_replacement (
  space_id uuid not null,
  member_id uuid not null,
  former_agreement text not null,
  former_signing text not null,
  epoch integer not null,
  act jsonb not null,
  replaced_at timestamptz(3) not null,
  primary key (member_id, epoch),
  foreign key (space_id, member_id) references app.member (space_id, id) on delete cascade
);
create index key_replacement_by_space on app.key_replacement (space_id);

-- What was written before, opened to someone who came back: copies of earlier space keys, beside the ones for the keys of
-- before, which stay as they are.
create table app.opened_key (
  space_id uuid not null,
  member_id uuid not null,
  giver_id uuid not null,
  epoch integer not null,
  wrap text not null,
  opened_at timestamptz(3) not null,
  primary key (member_id, epoch, opened_at),
  foreign key (space_id, member_id) references app.member (space_id, id) on delete cascade,
  foreign key (space_id, giver_id) references app.member (space_id, id) on delete cascade
);
create index opened_key_by_giver on app.opened_key (giver_id);
create index opened_key_by_space on app.opened_key (space_id);

alter table auth.reset enable row level security, force row level security;
alter table auth.former_key enable row level security, force row level security;
alter table app.key_replacement enable row level security, force row level security;
alter table app.opened_key enable row level security, force row level security;

grant select, insert, update (paused_at), delete on auth.reset to footbridge_auth;
grant select, insert, update (by_account) on auth.former_key to footbridge_auth;
grant delete on app.account_key to footbridge_auth;
grant select, insert on app.key_replacement, app.opened_key to footbridge_app;
grant update (agreement_key, signing_key) on app.member to footbridge_app;

-- As for accounts and sessions: before someone is signed in nobody's row is theirs yet.
create policy auth_reads on auth.reset for select to footbridge_auth using (true);
create policy auth_asks on auth.reset for insert to footbridge_auth with check (true);
create policy auth_changes on auth.reset for update to footbridge_auth using (true) with check (true);
create policy auth_ends on auth.reset for delete to footbridge_auth using (true);
create policy auth_reads on auth.former_key for select to footbridge_auth using (true);
create policy auth_puts_by on auth.former_key for insert to footbridge_auth with check (true);
create policy auth_changes on auth.former_key for update to footbridge_auth using (true) with check (true);
create policy auth_ends on app.account_key for delete to footbridge_auth using (true);

create policy inside on app.key_replacement for select to footbridge_app
  using (key_replacement.space_id = any (array(select seat.space_id from app.seat)));
create policy own_new on app.key_replacement for insert to footbridge_app
  with check (key_replacement.member_id = any (array(select seat.member_id from app.seat)));

create policy own_or_given on app.opened_key for select to footbridge_app
  using (
    opened_key.member_id = any (array(select seat.member_id from app.seat))
    or opened_key.giver_id = any (array(select seat.member_id from app.seat))
  );
create policy given on app.opened_key for insert to footbridge_app
  with check (opened_key.giver_id = any (array(select seat.member_id from app.seat)));
