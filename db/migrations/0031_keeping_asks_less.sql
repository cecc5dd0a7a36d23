-- What people wait for sets up less in PostgreSQL, which takes longer to prepare what keeps a message than to keep it.

-- The key one may write under now; none while the space is not open or another key is due. In the row that a message moves
-- anyway, so that the space itself need not be asked.
alter table app.feed_counter add column epoch integer;
alter policy functions on app.feed_counter
  using (current_setting('app.inside', true)
    in ('start_space', 'take_seat', 'append_feed', 'delete_account', 'note_ways', 'note_key'));

create function app.note_key() returns trigger language plpgsql security definer
  set search_path = app, pg_temp as $$
declare
  outer_function constant text := current_setting('app.inside', true);
begin
  perform set_config('app.inside', 'note_key', true);
  update feed_counter set epoch = case when new.phase = 'open' and not new.rekey_due then new.epoch end
   where feed_counter.space_id = new.id;
  perform set_config('app.inside', coalesce(outer_function, ''), true);
  return null;
end $$;
create trigger key after update of phase, epoch, rekey_due on app.space for each row execute function app.note_key();

-- The spaces of before, as somebody whom the policies let through.
select set_config('app.inside', 'take_seat', true);
update app.feed_counter set epoch = space.epoch
  from app.space
 where space.id = feed_counter.space_id and space.phase = 'open' and not space.rekey_due;
select set_config('app.inside', '', true);

-- A right to each column is looked up for each column, in every statement. There is little else in these rows, and nothing of
-- what anybody wrote.
grant select on app.feed_counter, app.dialogue, app.dialogue_event to footbridge_keeper;

-- PostgreSQL reads a check's text anew for every INSERT. Both say what cannot be otherwise: keep_message gives each message
-- one of the two times, and no policy lets a message be both sent and taken back.
alter table app.message drop constraint message_check, drop constraint message_check1;

-- As before, but that everything is decided in the counters, which it moves first.
grant create on schema app to footbridge_keeper;
set local role footbridge_keeper;
create or replace function app.keep_message(
  p_account uuid, p_space uuid, p_id uuid, p_author uuid, p_epoch integer, p_parents text[], p_envelope text,
  p_act jsonb, p_act_hash text, p_at timestamptz, p_held_until timestamptz, p_asked boolean
) returns table (account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp
  -- A bitmap of the two counters of a space takes longer to make than both take to find.
  set enable_bitmapscan = off as $$
#variable_conflict use_column
declare
  turn constant bigint := hashtextextended(p_space::text, 0);
  sent_at constant timestamptz := case when p_held_until is null then p_at end;
  places integer;
begin
  -- Who has no place in the space must not learn from waiting that something happens there.
  if not pg_try_advisory_xact_lock(turn) then
    perform pg_advisory_xact_lock(turn)
       from feed_counter where member_id = p_author and account_id = p_account and space_id = p_space;
    if not found then return; end if;
  end if;

  if cardinality(p_parents) > 0 then
    perform from message
      where space_id = p_space and act_hash = any (p_parents) and message.sent_at is not null
     having count(*) = cardinality(p_parents);
    if not found then return; end if;
  end if;

  return query
    with moved as (
      update feed_counter counter set position = counter.position + 1
        from feed_counter author
       where author.member_id = p_author and author.account_id = p_account and author.space_id = p_space
         and author.may_write and author.epoch = p_epoch and (p_asked or not author.bound)
         and counter.space_id = p_space
         and (counter.member_id = p_author or counter.reached_at_once and sent_at is not null)
      returning counter.account_id, counter.member_id, counter.position, counter.woken
    ), kept as (
      insert into message
        (space_id, id, author_id, epoch, envelope, act, act_hash, written_at, held_until, sent_at, first_position)
        select p_space, p_id, p_author, p_epoch, p_envelope, p_act, p_act_hash, p_at, p_held_until, sent_at,
               moved.position
          from moved where moved.member_id = p_author
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
  -- Both were reached, or nothing was kept: nothing waits.
  if sent_at is null or places <> 1 then return; end if;
  insert into waiting (member_id, message_id, act_hash, written_position, since, until)
    select reader.member_id, p_id, p_act_hash, author.position, p_at, p_at
      from feed_counter author
      join feed_counter reader on reader.space_id = p_space and reader.member_id <> p_author
                              and not reader.reached_at_once
     where author.member_id = p_author;
end $$;

-- As before, but that the key in force is asked of the counter as well.
create or replace function app.keep_moves_if(
  p_account uuid, p_act uuid, p_signing_key text, p_known jsonb, p_space uuid, p_dialogue uuid, p_before integer,
  p_at timestamptz, p_words jsonb, p_events jsonb, p_state jsonb, p_is_over boolean, p_due_at timestamptz, p_entries jsonb
) returns table (entry integer, account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp
  set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  perform set_config('app.account_id', p_account::text, true);
  -- Who has no place in the space must not learn from waiting that something happens there.
  perform pg_advisory_xact_lock(hashtextextended(p_space::text, 0))
     from feed_counter where space_id = p_space and account_id = p_account;
  if not found then return; end if;

  perform from feed_counter counter
     join member on member.space_id = p_space and member.id = counter.member_id
     join dialogue_state stands on stands.space_id = p_space and stands.dialogue_id = p_dialogue
    where counter.space_id = p_space and counter.account_id = p_account and counter.may_write
      and member.signing_key = p_signing_key
      and (p_words is null or counter.epoch = (p_words ->> 'epoch')::integer)
      and stands.events = p_before and stands.state = p_known
      and not exists (select from dialogue_event event
                       where event.space_id = p_space and event.dialogue_id = p_dialogue and event.act_id = p_act)
      and not exists (select from waiting
                       where waiting.member_id = counter.member_id and waiting.dialogue_id = p_dialogue);
  if not found then return; end if;
  return query select * from keep_moves(p_space, p_dialogue, p_before, p_at, p_words, p_events, p_state, p_is_over,
                                        p_due_at, p_entries);
end $$;
reset role;
revoke create on schema app from footbridge_keeper;
