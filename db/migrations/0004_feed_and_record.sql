-- Each member's own feed: 1, 2, 3 … without a gap, numbered in the transaction that makes the entry. A number handed out
-- by a sequence is visible before its row, and its gaps tell of what was rolled back.
create table app.feed_counter (
  member_id uuid primary key,
  space_id uuid not null,
  account_id uuid not null,
  position bigint not null default 0,
  foreign key (space_id, member_id) references app.member (space_id, id)
) with (fillfactor = 50);
create index feed_counter_by_space on app.feed_counter (space_id);

-- Only append_feed writes here, for the members who have a counter: a foreign key would check each entry once more, and
-- lock the member's row to do so.
create table app.feed_entry (
  member_id uuid not null,
  position bigint not null,
  kind text not null,
  -- A message's text is not copied into every feed; what other entries say is in `detail`.
  message_id uuid,
  detail jsonb,
  at timestamptz(3) not null,
  primary key (member_id, position)
);
create index feed_entry_conversation on app.feed_entry (member_id, position) where kind = 'message:sent';

-- The acts all members may see, as their authors signed them. What only some may see never enters.
create table app.record_act (
  space_id uuid not null,
  hash text not null,
  member_id uuid not null,
  act jsonb not null,
  recorded_at timestamptz(3) not null,
  primary key (space_id, hash),
  foreign key (space_id, member_id) references app.member (space_id, id)
);

alter table app.feed_counter enable row level security, force row level security;
alter table app.feed_entry enable row level security, force row level security;
alter table app.record_act enable row level security, force row level security;

-- Append-only: nobody holds a right to change or remove an entry or an act.
grant select on app.feed_counter to footbridge_app;
grant select on app.feed_entry to footbridge_app;
grant select, insert on app.record_act to footbridge_app;
revoke update, delete, truncate on app.feed_entry, app.record_act from footbridge_owner;

create policy own on app.feed_counter for select to footbridge_app
  using (feed_counter.account_id = (select app.account_id()));
create policy own on app.feed_entry for select to footbridge_app
  using (feed_entry.member_id = any (array(select seat.member_id from app.seat)));
create policy inside on app.record_act for select to footbridge_app
  using (record_act.space_id = any (array(select seat.space_id from app.seat)));
create policy inside_new on app.record_act for insert to footbridge_app
  with check (record_act.space_id = any (array(select seat.space_id from app.seat)));

create policy functions on app.feed_counter to footbridge_owner
  using (current_setting('app.inside', true) in ('start_space', 'take_seat', 'append_feed'));
create policy functions on app.feed_entry to footbridge_owner
  using (current_setting('app.inside', true) = 'append_feed');
create policy functions on app.record_act for select to footbridge_owner
  using (current_setting('app.inside', true) = 'find_link');

-- Adds one entry to feeds of a space: to the caller's ('own'), everyone else's ('others'), or all. Returns whom to wake
-- and where their entry stands; of this a caller is told their own position only.
create function app.append_feed(
  p_space uuid, p_audience text, p_kind text, p_message uuid, p_detail jsonb, p_at timestamptz
) returns table (account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp as $$
#variable_conflict use_column
declare
  caller constant uuid := app.account_id();
begin
  perform set_config('app.inside', 'append_feed', true);
  -- Nobody waits for a counter in a circle: whoever holds the space holds them all. (One's own lock is taken again
  -- for nothing.)
  perform pg_advisory_xact_lock(hashtextextended(p_space::text, 0));
  -- The clock's hand has no seat, and tells everyone.
  if not exists (select from feed_counter where space_id = p_space and account_id = caller)
     and not (session_user = 'footbridge_jobs' and p_audience = 'all') then
    raise insufficient_privilege;
  end if;
  return query
    with moved as (
      update feed_counter set position = position + 1
       where space_id = p_space and (p_audience = 'all' or (p_audience = 'own') = (account_id = caller))
      returning account_id, member_id, position
    ), written as (
      insert into feed_entry (member_id, position, kind, message_id, detail, at)
        select moved.member_id, moved.position, p_kind, p_message, p_detail, p_at from moved
    )
    select moved.account_id, moved.member_id, moved.position from moved;
end $$;
grant execute on function app.append_feed to footbridge_app, footbridge_jobs;

-- Starts a space and takes its first seat. False, and nothing done, when an id is in use.
create function app.start_space(
  p_space uuid, p_member uuid, p_party text, p_wrap text, p_agreement_key text, p_signing_key text,
  p_introduction text, p_act jsonb, p_at timestamptz
) returns boolean language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'start_space', true);
  if account_id() is null or exists (select from member where member.id = p_member) then return false; end if;
  insert into space (id, started_at) values (p_space, p_at) on conflict do nothing;
  if not found then return false; end if;
  insert into member (id, space_id, party, founder, agreement_key, signing_key,
                      introduction_epoch, introduction, introduction_act)
    values (p_member, p_space, p_party, true, p_agreement_key, p_signing_key, 1, p_introduction, p_act);
  insert into seat (account_id, space_id, member_id) values (account_id(), p_space, p_member);
  insert into space_key_wrap (space_id, member_id, epoch, wrap) values (p_space, p_member, 1, p_wrap);
  insert into feed_counter (space_id, member_id, account_id) values (p_space, p_member, account_id());
  return true;
end $$;
grant execute on function app.start_space to footbridge_app;
