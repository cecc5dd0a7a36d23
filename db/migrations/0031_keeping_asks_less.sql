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

-- A right to each column is looked up for each column, in every statement. There is nothing else in the row.
grant select on app.feed_counter to footbridge_keeper;

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
reset role;
revoke create on schema app from footbridge_keeper;
