-- Keeping a message does less: what people wait for is set up and searched once more for nothing.

-- A conversation is read along its feed: nearly every entry there is a message, and the key of the table finds them in
-- the same order. This index held them a second time, at two insertions for each message.
drop index app.feed_entry_conversation;

-- A message's act stands in its row; the record held it once more, to know by its name what a later one names. Nothing
-- else looked for it there. What is in the record from before stays.
create index message_by_act on app.message (space_id, act_hash);
grant select (space_id, act_hash, sent_at) on app.message to footbridge_keeper;
create policy keeping_reads on app.message for select to footbridge_keeper using (true);
drop policy keeping_reads on app.record_act;
drop policy keeping on app.record_act;
drop policy release on app.record_act;
revoke select (space_id, hash, act), insert on app.record_act from footbridge_keeper;
revoke insert on app.record_act from footbridge_jobs;

-- As before, but for where the parents are looked up.
create or replace function app.ready_to_send(p_space uuid, p_id uuid, p_parents text[]) returns table (
  phase text, epoch integer, rekey_due boolean, member_id uuid, signing_key text, known text[], is_new boolean
) language plpgsql as $$
begin
  perform app.lock_space(p_space);
  return query
    select space.phase, space.epoch, space.rekey_due, member.id, member.signing_key,
           array(select message.act_hash from app.message
                  where message.space_id = p_space and message.act_hash = any (p_parents)
                    and message.sent_at is not null),
           not exists (select from app.message where message.space_id = p_space and message.id = p_id)
      from app.seat
      join app.space on space.id = seat.space_id
      join app.member on member.id = seat.member_id
     where seat.account_id = app.account_id() and seat.space_id = p_space;
end $$;

-- As before, but that a message whose id is in use fails on its key instead of looking for it first.
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
    with kept as (
      insert into message
        (space_id, id, author_id, epoch, envelope, act, act_hash, written_at, held_until, sent_at, first_position)
        select p_space, p_id, p_author, p_epoch, p_envelope, p_act, p_act_hash, p_at, p_held_until, sent_at,
               author.position + 1
          from feed_counter author, space
         where author.member_id = p_author and author.account_id = p_account and author.space_id = p_space
           and author.may_write and (p_asked or not author.bound)
           and space.id = p_space and space.phase = 'open' and space.epoch = p_epoch and not space.rekey_due
      -- The row itself is not the keeper's to read.
      returning true
    ), moved as (
      update feed_counter set position = position + 1 from kept
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
