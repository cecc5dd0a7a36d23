-- Keeping a message is what people wait for, and a quarter of the time its function took went into the policies of the
-- owner: each asks who is inside, for every function there is, and PostgreSQL sets that up anew in every statement. So it
-- runs as a role of its own, which nobody can sign in as and which is bound by what it was granted instead: to read what it
-- decides by, to move positions, and to add rows. It changes and removes nothing else, and reads no envelope.
alter policy functions on app.feed_counter
  using (current_setting('app.inside', true) in ('start_space', 'take_seat', 'append_feed', 'delete_account', 'note_ways'));
alter policy functions on app.feed_entry
  using (current_setting('app.inside', true) in ('append_feed', 'delete_account', 'take_guest_seat', 'end_guest'));
alter policy functions on app.record_act using (current_setting('app.inside', true) in ('find_link', 'delete_account'));
alter policy functions on app.message using (current_setting('app.inside', true) = 'delete_account');
alter policy functions on app.waiting
  using (current_setting('app.inside', true) in ('append_feed', 'due', 'note_ways'));
drop policy sending on app.space;

grant usage on schema app to footbridge_keeper;
grant select (member_id, space_id, account_id, position, may_write, reached_at_once, woken), update (position)
  on app.feed_counter to footbridge_keeper;
grant select (id, phase, epoch, rekey_due) on app.space to footbridge_keeper;
grant select (space_id, hash, act), insert on app.record_act to footbridge_keeper;
grant insert on app.message, app.feed_entry, app.waiting to footbridge_keeper;
create policy keeping_reads on app.feed_counter for select to footbridge_keeper using (true);
create policy keeping on app.feed_counter for update to footbridge_keeper using (true);
create policy keeping on app.space for select to footbridge_keeper using (true);
create policy keeping_reads on app.record_act for select to footbridge_keeper using (true);
create policy keeping on app.record_act for insert to footbridge_keeper with check (true);
create policy keeping on app.message for insert to footbridge_keeper with check (true);
create policy keeping on app.feed_entry for insert to footbridge_keeper with check (true);
create policy keeping on app.waiting for insert to footbridge_keeper with check (true);

-- As before, but that it need not say its name.
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

-- Asked of whoever is to own something there; of no use to it afterwards.
grant create on schema app to footbridge_keeper;
alter function app.keep_message owner to footbridge_keeper;
revoke create on schema app from footbridge_keeper;
-- For keep_message_for_two.
set local role footbridge_keeper;
grant execute on function app.keep_message to footbridge_owner;
reset role;
