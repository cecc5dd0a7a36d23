-- A message is what people wait for. So what it asks of everyone's limits stands in the row that it moves anyway, and
-- everything it writes is written by one function, in as few steps as there are tables.

alter table app.feed_counter
  -- Neither away nor, as far as they see, in a space that rests or has ended.
  add column may_write boolean not null default true,
  -- No limit, not away, nothing waiting: a message need not be decided by the clock's hand.
  add column reached_at_once boolean not null default true,
  -- Wants to be told of what arrives, and is not away.
  add column woken boolean not null default true;

alter policy functions on app.feed_counter
  using (current_setting('app.inside', true)
    in ('start_space', 'take_seat', 'append_feed', 'delete_account', 'keep_message', 'note_ways'));
alter policy functions on app.feed_entry
  using (current_setting('app.inside', true) in ('append_feed', 'delete_account', 'keep_message'));
alter policy functions on app.record_act
  using (current_setting('app.inside', true) in ('find_link', 'delete_account', 'keep_message'));
alter policy functions on app.message
  using (current_setting('app.inside', true) in ('delete_account', 'keep_message'));
alter policy functions on app.waiting
  using (current_setting('app.inside', true) in ('append_feed', 'due', 'keep_message', 'note_ways'));
alter policy functions on app.reach using (current_setting('app.inside', true) = 'note_ways');
alter policy functions on app.standing using (current_setting('app.inside', true) in ('note_ways', 'due'));
alter policy functions on app.shown using (current_setting('app.inside', true) = 'note_ways');
create policy sending on app.space for select to footbridge_owner
  using (current_setting('app.inside', true) = 'keep_message');

-- Only keep_message writes here, for an author whose counter it moves.
revoke insert on app.message from footbridge_app;
drop policy own_new on app.message;
alter table app.message drop constraint message_space_id_author_id_fkey;

-- Whenever a limit, a standing, what is shown of it, or what waits has changed.
create function app.note_ways() returns trigger language plpgsql security definer
  set search_path = app, pg_temp as $$
declare
  outer_function constant text := current_setting('app.inside', true);
  changed uuid;
begin
  perform set_config('app.inside', 'note_ways', true);
  select feed_counter.space_id into changed
    from feed_counter where feed_counter.member_id = coalesce(new.member_id, old.member_id);
  -- Two changes at once would each miss the other's.
  perform pg_advisory_xact_lock(hashtextextended(changed::text, 0));
  update feed_counter counter
     set may_write = not ways.away and not exists (
           select from shown where shown.space_id = changed and shown.member_id <> counter.member_id
                               and (shown.resting or shown.ended)),
         -- Only a message holds up a message.
         reached_at_once = not ways.away and not ways.limited and not exists (
           select from waiting
            where waiting.member_id = counter.member_id and waiting.put_away_at is null
              and waiting.message_id is not null),
         woken = not ways.away and not ways.silent
    from (select one.member_id,
                 standing.pause_kind is not null or standing.ended is not null as away,
                 coalesce(reach.pace <> 'any' or reach.quiet_from is not null, false) as limited,
                 coalesce(not reach.live, false) as silent
            from feed_counter one
            left join standing on standing.member_id = one.member_id
            left join reach on reach.member_id = one.member_id
           where one.space_id = changed) ways
   where ways.member_id = counter.member_id;
  perform set_config('app.inside', coalesce(outer_function, ''), true);
  return null;
end $$;

create trigger ways after insert or update or delete on app.reach for each row execute function app.note_ways();
create trigger ways after insert or update or delete on app.standing for each row execute function app.note_ways();
create trigger ways after insert or update or delete on app.shown for each row execute function app.note_ways();
-- Not for what begins to wait: a message waits for nobody but who is not reached at once already, and whoever sends it does
-- no more than for anyone else.
create trigger ways after update or delete on app.waiting for each row execute function app.note_ways();

-- Whoever set a limit before there were flags.
update app.reach set live = live;
update app.standing set ended = ended;
update app.shown set ended = ended;
update app.waiting set until = until;

create or replace function app.is_open(p_space uuid, p_member uuid) returns boolean language plpgsql stable
  security definer set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'is_open', true);
  return exists (
    select from feed_counter
     where feed_counter.space_id = p_space and feed_counter.member_id = p_member and feed_counter.may_write
       and (session_user = 'footbridge_jobs' or feed_counter.account_id = account_id()));
end $$;

-- Everything one message writes: the row, and, unless its author holds it back, the act in the record, an entry in the
-- feed of each who is reached at once, and a place in the waiting of everyone else. It names the state it comes from: an
-- author who may write, an open space, the key it is sealed under in force, and no parents but messages of the record.
-- Returns what append_feed returns; nothing, and does nothing, when that state is not the space's or the id is in use.
create or replace function app.keep_message(
  p_account uuid, p_space uuid, p_id uuid, p_author uuid, p_epoch integer, p_parents text[], p_envelope text,
  p_act jsonb, p_act_hash text, p_at timestamptz, p_held_until timestamptz
) returns table (account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp
  -- Otherwise PostgreSQL plans anew each time, for the parents' sake: longer than it takes to write.
  set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  sent_at constant timestamptz := case when p_held_until is null then p_at end;
  places integer;
begin
  perform set_config('app.inside', 'keep_message', true);
  perform pg_advisory_xact_lock(hashtextextended(p_space::text, 0))
     from feed_counter where member_id = p_author and account_id = p_account and space_id = p_space;
  if not found then return; end if;

  insert into message
    (space_id, id, author_id, epoch, envelope, act, act_hash, written_at, held_until, sent_at, first_position)
    select p_space, p_id, p_author, p_epoch, p_envelope, p_act, p_act_hash, p_at, p_held_until, sent_at,
           author.position + 1
      from feed_counter author, space
     where author.member_id = p_author and author.may_write
       and space.id = p_space and space.phase = 'open' and space.epoch = p_epoch and not space.rekey_due
       and cardinality(p_parents) = (
         select count(*) from record_act
          where record_act.space_id = p_space and record_act.hash = any (p_parents)
            and record_act.act ->> 'kind' = 'message:send')
  on conflict do nothing;
  if not found then return; end if;

  if sent_at is not null then
    insert into record_act (space_id, hash, member_id, act, recorded_at)
      values (p_space, p_act_hash, p_author, p_act, p_at);
  end if;
  return query
    with moved as (
      update feed_counter set position = position + 1
       where space_id = p_space and (member_id = p_author or reached_at_once and sent_at is not null)
      returning account_id, member_id, position, woken
    ), written as (
      insert into feed_entry (member_id, position, kind, message_id, at)
        select moved.member_id, moved.position, case when sent_at is null then 'message:held' else 'message:sent' end,
               p_id, p_at
          from moved
    )
    select case when moved.woken or moved.member_id = p_author then moved.account_id end,
           moved.member_id, moved.position
      from moved;
  get diagnostics places = row_count;
  -- Both were reached: nothing waits.
  if sent_at is null or places = 2 then return; end if;
  insert into waiting (member_id, message_id, act_hash, written_position, since, until)
    select reader.member_id, p_id, p_act_hash, author.position, p_at, p_at
      from feed_counter author
      join feed_counter reader on reader.space_id = p_space and reader.member_id <> p_author
                              and not reader.reached_at_once
     where author.member_id = p_author;
end $$;
