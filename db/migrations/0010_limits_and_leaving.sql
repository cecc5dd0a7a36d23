-- How each may be reached, and how each can leave. Both are one's own: what the other may see of them is a row apart.

create table app.reach (
  member_id uuid primary key references app.seat (member_id) on delete cascade,
  pace text not null check (pace in ('weekly', 'few', 'any')),
  quiet_from text,
  quiet_to text,
  quiet_zone text,
  live boolean not null,
  check (num_nulls(quiet_from, quiet_to, quiet_zone) in (0, 3))
);

create table app.standing (
  member_id uuid primary key references app.seat (member_id) on delete cascade,
  pause_kind text check (pause_kind in ('shown', 'quiet')),
  pause_until timestamptz(3),
  paused_at timestamptz(3),
  ended text check (ended in ('told', 'untold')),
  check ((pause_kind is null) = (paused_at is null))
);

-- All that the other sees of it, once the space is open. It stays when its owner's account goes.
create table app.shown (
  member_id uuid primary key,
  space_id uuid not null,
  pace text check (pace in ('weekly', 'few', 'any')),
  resting boolean not null default false,
  ended boolean not null default false,
  foreign key (space_id, member_id) references app.member (space_id, id) on delete cascade
);
create index shown_by_space on app.shown (space_id);

-- What was sent and has not arrived. Its author has no way to tell: not the row, not its absence, not a number.
create table app.waiting (
  member_id uuid not null references app.seat (member_id) on delete cascade,
  message_id uuid not null,
  act_hash text not null,
  -- Its place in its author's feed: the order of what was sent in one moment.
  written_position bigint not null,
  since timestamptz(3) not null,
  -- When to decide again; null until its reader says what shall become of it.
  until timestamptz(3),
  put_away_at timestamptz(3),
  primary key (member_id, message_id)
);
create index waiting_until on app.waiting (until) where put_away_at is null;

-- Whose links bring one nowhere. Nobody else's to read.
create table app.block (
  blocker_account uuid not null references auth.account on delete cascade,
  blocked_account uuid not null references auth.account on delete cascade,
  primary key (blocker_account, blocked_account)
);

alter table app.reach enable row level security, force row level security;
alter table app.standing enable row level security, force row level security;
alter table app.shown enable row level security, force row level security;
alter table app.waiting enable row level security, force row level security;
alter table app.block enable row level security, force row level security;

grant select, insert, update (pace, quiet_from, quiet_to, quiet_zone, live) on app.reach to footbridge_app;
grant select, insert, update (pause_kind, pause_until, paused_at, ended) on app.standing to footbridge_app;
grant select, insert, update (pace, resting, ended) on app.shown to footbridge_app;
grant select, update (until, put_away_at), delete on app.waiting to footbridge_app;
grant select on app.block to footbridge_app;

create policy own on app.reach for select to footbridge_app
  using (reach.member_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.reach for insert to footbridge_app
  with check (reach.member_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.reach for update to footbridge_app
  using (reach.member_id = any (array(select seat.member_id from app.seat)))
  with check (reach.member_id = any (array(select seat.member_id from app.seat)));

create policy own on app.standing for select to footbridge_app
  using (standing.member_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.standing for insert to footbridge_app
  with check (standing.member_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.standing for update to footbridge_app
  using (standing.member_id = any (array(select seat.member_id from app.seat)))
  with check (standing.member_id = any (array(select seat.member_id from app.seat)));

create policy own_or_open on app.shown for select to footbridge_app
  using (
    shown.member_id = any (array(select seat.member_id from app.seat))
    or shown.space_id = any (array(select space.id from app.space where space.phase = 'open'))
  );
create policy own_new on app.shown for insert to footbridge_app
  with check (shown.member_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.shown for update to footbridge_app
  using (shown.member_id = any (array(select seat.member_id from app.seat)))
  with check (shown.member_id = any (array(select seat.member_id from app.seat)));

create policy own on app.waiting for select to footbridge_app
  using (waiting.member_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.waiting for update to footbridge_app
  using (waiting.member_id = any (array(select seat.member_id from app.seat)))
  with check (waiting.member_id = any (array(select seat.member_id from app.seat)));
create policy own_end on app.waiting for delete to footbridge_app
  using (waiting.member_id = any (array(select seat.member_id from app.seat)));

create policy own on app.block for select to footbridge_app
  using (block.blocker_account = (select app.account_id()));

create policy functions on app.reach for select to footbridge_owner
  using (current_setting('app.inside', true) = 'append_feed');
create policy functions on app.standing for select to footbridge_owner
  using (current_setting('app.inside', true) in ('append_feed', 'is_open', 'due'));
create policy functions on app.shown for select to footbridge_owner
  using (current_setting('app.inside', true) = 'is_open');
create policy functions on app.waiting to footbridge_owner
  using (current_setting('app.inside', true) in ('append_feed', 'due'));
create policy functions on app.block for insert to footbridge_owner
  with check (current_setting('app.inside', true) = 'leave_space');
create policy limits on app.feed_counter for select to footbridge_owner
  using (current_setting('app.inside', true) in ('is_open', 'due', 'leave_space'));
create policy limits on app.message for select to footbridge_owner
  using (current_setting('app.inside', true) = 'append_feed');
create policy limits on app.links_closed for insert to footbridge_owner
  with check (current_setting('app.inside', true) = 'leave_space');

-- As before, but that what waits is not there yet, and what was put away never is.
alter policy own_or_sent on app.message
  using (
    message.space_id = any (array(select seat.space_id from app.seat))
    and (message.author_id = any (array(select seat.member_id from app.seat))
         or (message.sent_at is not null
             and message.id <> all (array(select waiting.message_id from app.waiting))))
  );

-- As before, but that a message reaches at once only who has set no limit, is not away, and has nothing waiting. For
-- everyone else it waits to be decided by the clock's hand, so that whoever sends it does the same in either case.
-- Returns no account where nobody is to be woken: for someone who is away, or does not want to be told.
create or replace function app.append_feed(
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
    with held_off as (
      insert into waiting (member_id, message_id, act_hash, written_position, since, until)
        select counter.member_id, message.id, message.act_hash, message.first_position, p_at, p_at
          from feed_counter counter
          join message on message.space_id = p_space and message.id = p_message
                      and message.author_id <> counter.member_id
         where counter.space_id = p_space and p_audience = 'all' and p_kind = 'message:sent'
           and (exists (select from reach where reach.member_id = counter.member_id
                         and (reach.pace <> 'any' or reach.quiet_from is not null))
                or exists (select from standing where standing.member_id = counter.member_id
                            and (standing.pause_kind is not null or standing.ended is not null))
                or exists (select from waiting earlier where earlier.member_id = counter.member_id
                            and earlier.put_away_at is null))
      returning member_id
    ), moved as (
      update feed_counter set position = position + 1
       where space_id = p_space and (p_audience = 'all' or (p_audience = 'own') = (account_id = caller))
         and member_id not in (select held_off.member_id from held_off)
      returning account_id, member_id, position
    ), written as (
      insert into feed_entry (member_id, position, kind, message_id, detail, at)
        select moved.member_id, moved.position, p_kind, p_message, p_detail, p_at from moved
    )
    select case when moved.account_id is not distinct from caller
                  or not exists (select from reach where reach.member_id = moved.member_id and not reach.live)
                 and not exists (select from standing where standing.member_id = moved.member_id
                                  and (standing.pause_kind is not null or standing.ended is not null))
                then moved.account_id end,
           moved.member_id, moved.position
      from moved;
end $$;

-- Whether a member may write: they are there themselves, and see nothing of the other that closes the space. For that
-- member and the clock's hand alone.
create function app.is_open(p_space uuid, p_member uuid) returns boolean language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'is_open', true);
  return (session_user = 'footbridge_jobs'
          or exists (select from feed_counter
                      where feed_counter.member_id = p_member and feed_counter.account_id = account_id()))
     and not exists (select from standing where standing.member_id = p_member
                      and (standing.pause_kind is not null or standing.ended is not null))
     and not exists (select from shown where shown.space_id = p_space and shown.member_id <> p_member
                      and (shown.resting or shown.ended));
end $$;
grant execute on function app.is_open to footbridge_app, footbridge_jobs;

-- As before, but only into a space that neither rests nor has ended, as far as its author may know.
create or replace function app.keep_message(
  p_account uuid, p_space uuid, p_id uuid, p_author uuid, p_epoch integer, p_parents text[], p_envelope text,
  p_act jsonb, p_act_hash text, p_at timestamptz, p_held_until timestamptz
) returns table (account_id uuid, member_id uuid, "position" bigint) language plpgsql as $$
begin
  perform set_config('app.account_id', p_account::text, true);
  perform app.lock_space(p_space);
  insert into app.message
    (space_id, id, author_id, epoch, envelope, act, act_hash, written_at, held_until, sent_at, first_position)
    select p_space, p_id, p_author, p_epoch, p_envelope, p_act, p_act_hash, p_at, p_held_until,
           case when p_held_until is null then p_at end, feed_counter.position + 1
      from app.space, app.feed_counter
     where space.id = p_space and space.phase = 'open' and space.epoch = p_epoch and not space.rekey_due
       and feed_counter.member_id = p_author
       and app.is_open(p_space, p_author)
       and cardinality(p_parents) = (
         select count(*) from app.record_act
          where record_act.space_id = p_space and record_act.hash = any (p_parents)
            and record_act.act ->> 'kind' = 'message:send')
  on conflict do nothing;
  if not found then return; end if;
  if p_held_until is not null then
    return query select * from app.append_feed(p_space, 'own', 'message:held', p_id, null, p_at);
  else
    insert into app.record_act (space_id, hash, member_id, act, recorded_at)
      values (p_space, p_act_hash, p_author, p_act, p_at);
    return query select * from app.append_feed(p_space, 'all', 'message:sent', p_id, null, p_at);
  end if;
end $$;

-- For whom the clock's hand has something to decide: something waits for a moment that has come, or a pause is over.
create function app.due(p_now timestamptz, p_limit integer)
  returns table (account_id uuid, member_id uuid, space_id uuid) language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'due', true);
  return query
    select counter.account_id, counter.member_id, counter.space_id
      from feed_counter counter
     where counter.member_id in (
       select waiting.member_id from waiting where waiting.until <= p_now and waiting.put_away_at is null
        union select standing.member_id from standing where standing.pause_until <= p_now)
     limit p_limit;
end $$;
grant execute on function app.due to footbridge_jobs;

-- What leaving does to links: those of the space open nothing any more, and, where whoever leaves wants that, nor will
-- any that the other makes elsewhere, for them.
create function app.leave_space(p_space uuid, p_block boolean, p_at timestamptz) returns void
  language plpgsql security definer
  set search_path = app, pg_temp as $$
declare
  leaver constant uuid := account_id();
begin
  perform set_config('app.inside', 'leave_space', true);
  if not exists (select from feed_counter where space_id = p_space and account_id = leaver) then return; end if;
  insert into links_closed (space_id, closed_at) values (p_space, p_at) on conflict do nothing;
  insert into block (blocker_account, blocked_account)
    select leaver, feed_counter.account_id from feed_counter
     where p_block and feed_counter.space_id = p_space and feed_counter.account_id <> leaver
  on conflict do nothing;
end $$;
grant execute on function app.leave_space to footbridge_app;
