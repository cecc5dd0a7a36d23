-- Conversations and whoever is away: words reach nobody who has stepped back, rests follow each other as breaks do, and a
-- room is watched for the connection of whoever holds it, too.

-- What waits for somebody of a conversation, so that what follows in it waits behind it.
alter table app.waiting
  add column dialogue_id uuid generated always as ((detail ->> 'dialogue')::uuid) stored;
alter policy own_or_both on app.dialogue_event
  using (
    dialogue_event.space_id = any (array(select seat.space_id from app.seat))
    and (dialogue_event.only_for is null
         or dialogue_event.only_for = any (array(select seat.member_id from app.seat)))
    and dialogue_event.act_id <> all (
      array(select (waiting.detail #>> '{said,event,id}')::uuid from app.waiting
             where waiting.dialogue_id is not null))
  );

-- Ids are random and made by whoever acts, so nothing keeps the same one from being used in another space.
alter policy of_what_one_sees on app.dialogue_words
  using (
    (dialogue_words.space_id, dialogue_words.dialogue_id, dialogue_words.id) in (
      select event.space_id, event.dialogue_id, event.words_id from app.dialogue_event event
       where event.words_id is not null)
  );
-- A copy of a key is made by whoever wrote the words, or by the neutral who passes them on, for somebody who is in it.
alter policy own_new on app.dialogue_key
  with check (
    (dialogue_key.maker_id = any (array(select seat.member_id from app.seat))
     or dialogue_key.maker_id = any (array(select guest_seat.guest_id from app.guest_seat)))
    and exists (select from app.dialogue_words words
                  join app.dialogue on dialogue.space_id = words.space_id and dialogue.id = words.dialogue_id
                 where words.space_id = dialogue_key.space_id and words.dialogue_id = dialogue_key.dialogue_id
                   and words.id = dialogue_key.words_id
                   and dialogue_key.maker_id in (words.author_id, dialogue.neutral_id)
                   and dialogue_key.reader_id in (dialogue.asker_id, dialogue.asked_id, dialogue.neutral_id))
  );

-- Rooms that rest a little later than another one did for the same cause: together they would tell that it was one cause.
-- Nobody looks there but the clock's hand.
create table app.resting (
  space_id uuid not null,
  dialogue_id uuid not null,
  rest_at timestamptz(3) not null,
  primary key (space_id, dialogue_id),
  foreign key (space_id, dialogue_id) references app.dialogue on delete cascade
);
create index resting_at on app.resting (rest_at);
-- When a neutral was last there, as `here` has it of the two.
create table app.neutral_here (
  guest_id uuid primary key references app.guest_seat on delete cascade,
  seen_at timestamptz(3) not null
);
alter table app.resting enable row level security, force row level security;
alter table app.neutral_here enable row level security, force row level security;
grant select, insert, update (rest_at), delete on app.resting to footbridge_keeper;
grant select, insert, update (seen_at), delete on app.neutral_here to footbridge_keeper;
create policy keeping on app.resting to footbridge_keeper using (true) with check (true);
create policy keeping on app.neutral_here to footbridge_keeper using (true) with check (true);

grant select (member_id, pause_kind, ended) on app.standing to footbridge_keeper;
grant select (member_id, dialogue_id, put_away_at) on app.waiting to footbridge_keeper;
create policy keeping on app.standing for select to footbridge_keeper using (true);
create policy keeping_reads on app.waiting for select to footbridge_keeper using (true);

-- Where what one alone knows is taken out of a conversation, its events say how it stands; the clock's hand asks them at
-- once, for whoever is left in it should not have to. So it does with every conversation there is now: what is kept of how
-- one stands tells since when it rests, from here on.
create policy deleting on app.dialogue to footbridge_owner
  using (current_setting('app.inside', true) = 'delete_account');
create or replace function app.delete_own_side(p_space uuid, p_member uuid) returns void language plpgsql
  set search_path = app, pg_temp as $$
begin
  delete from hidden_message where hidden_message.member_id = p_member;
  delete from message where message.author_id = p_member and message.sent_at is null;
  delete from letter where letter.author_id = p_member and letter.sent_at is null;
  delete from dialogue_state using dialogue_event own
   where own.space_id = p_space and own.only_for = p_member
     and dialogue_state.space_id = p_space and dialogue_state.dialogue_id = own.dialogue_id;
  update dialogue set due_at = 'epoch'
   where dialogue.space_id = p_space and not dialogue.is_over
     and exists (select from dialogue_event own
                  where own.space_id = p_space and own.dialogue_id = dialogue.id and own.only_for = p_member);
  delete from dialogue_words using dialogue_event own
   where own.space_id = p_space and own.only_for = p_member
     and dialogue_words.space_id = p_space and dialogue_words.dialogue_id = own.dialogue_id
     and dialogue_words.id = own.words_id
     and not exists (select from dialogue_event known
                      where known.space_id = p_space and known.dialogue_id = own.dialogue_id
                        and known.words_id = own.words_id and known.only_for is null);
  delete from dialogue_event where dialogue_event.space_id = p_space and dialogue_event.only_for = p_member;
  delete from acknowledgement where acknowledgement.member_id = p_member
     and not exists (select from acknowledgements_shared shared where shared.space_id = p_space);
  delete from space_key_wrap where space_key_wrap.member_id = p_member;
  -- The link that brought the other in still leads them, and nobody else, to their seat.
  update invitation set envelope = '', own_copy = ''
   where invitation.member_id = p_member
     and exists (select from seat where seat.invitation_id = invitation.id);
  delete from invitation where invitation.member_id = p_member
     and not exists (select from seat where seat.invitation_id = invitation.id);
  -- A link that opens again would tell that the seat is free.
  insert into links_closed (space_id, closed_at) values (p_space, now()) on conflict do nothing;
  -- Of whoever joined, the other knows nothing before the space is open.
  delete from member using space
   where member.id = p_member and not member.founder and space.id = p_space and space.phase = 'waiting';
end $$;
-- Whoever migrates is bound by policies, too: these two are what that function may do.
select set_config('app.inside', 'delete_account', true);
delete from app.dialogue_state;
update app.dialogue set due_at = 'epoch' where not is_over;
select set_config('app.inside', '', true);

-- The events are read for whoever is in the conversation, the neutral too, by what keeps them.
alter policy functions on app.dialogue using (current_setting('app.inside', true) = 'end_guest');
alter policy functions on app.dialogue_event using (current_setting('app.inside', true) = 'end_guest');
drop policy dialogues on app.feed_counter;
drop function app.dialogue_events;
-- They tell more than before.
drop function app.ready_to_move;
drop function app.ready_to_moderate;
drop function app.lost_rooms;

grant create on schema app to footbridge_keeper;
set local role footbridge_keeper;

-- Whose move it is, of those who are in a conversation: the member's id, or the neutral's once both have said yes.
create function app.mover_of(p_space uuid, p_dialogue uuid) returns uuid language plpgsql stable security definer
  set search_path = app, pg_temp as $$
#variable_conflict use_column
declare
  own uuid;
begin
  select counter.member_id into own
    from feed_counter counter
    join dialogue on counter.member_id in (dialogue.asker_id, dialogue.asked_id)
   where counter.account_id = account_id() and dialogue.space_id = p_space and dialogue.id = p_dialogue;
  if not found then
    select seat.guest_id into own
      from guest_seat seat
      join dialogue on dialogue.neutral_id = seat.guest_id
     where seat.account_id = account_id() and dialogue.space_id = p_space and dialogue.id = p_dialogue
       and dialogue.was_accepted;
  end if;
  if not found then raise insufficient_privilege; end if;
  return own;
end $$;

create function app.dialogue_events(p_space uuid, p_dialogue uuid) returns table (event jsonb)
  language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  perform mover_of(p_space, p_dialogue);
  return query
    select dialogue_event.event from dialogue_event
     where dialogue_event.space_id = p_space and dialogue_event.dialogue_id = p_dialogue
     order by dialogue_event.place;
end $$;

-- As before, and whether something of the conversation waits for whoever asks.
create function app.ready_to_move(p_space uuid, p_dialogue uuid, p_act uuid) returns table (
  epoch integer, rekey_due boolean, member_id uuid, signing_key text, may_write boolean,
  asker_id uuid, asked_id uuid, state jsonb, events integer, earlier jsonb, waits boolean
) language plpgsql security definer
  set search_path = app, pg_temp
  set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  caller constant uuid := account_id();
begin
  perform pg_advisory_xact_lock(hashtextextended(p_space::text, 0))
     from feed_counter where space_id = p_space and account_id = caller;
  if not found then return; end if;
  return query
    select space.epoch, space.rekey_due, member.id, member.signing_key, counter.may_write,
           dialogue.asker_id, dialogue.asked_id, stands.state,
           coalesce(stands.events, (select max(event.place) from dialogue_event event
                                     where event.space_id = p_space and event.dialogue_id = dialogue.id)),
           (select event.event from dialogue_event event
             where event.space_id = p_space and event.dialogue_id = p_dialogue and event.act_id = p_act
             order by event.place limit 1),
           exists (select from waiting
                    where waiting.member_id = counter.member_id and waiting.dialogue_id = p_dialogue)
      from feed_counter counter
      join space on space.id = p_space
      join member on member.space_id = p_space and member.id = counter.member_id
      left join dialogue on dialogue.space_id = p_space and dialogue.id = p_dialogue
      left join dialogue_state stands on stands.space_id = p_space and stands.dialogue_id = dialogue.id
     where counter.space_id = p_space and counter.account_id = caller;
end $$;

-- As ready_to_move, for the neutral of a conversation. Whether one of the two is away shows here only where it shows, and then
-- as what it shows as.
create function app.ready_to_moderate(p_guest uuid, p_dialogue uuid, p_act uuid) returns table (
  space_id uuid, epoch integer, rekey_due boolean, signing_key text, resting boolean, ended boolean,
  asker_id uuid, asked_id uuid, state jsonb, events integer, earlier jsonb
) language plpgsql security definer
  set search_path = app, pg_temp
  set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  caller constant uuid := account_id();
begin
  perform pg_advisory_xact_lock(hashtextextended(seat.space_id::text, 0))
     from guest_seat seat where seat.guest_id = p_guest and seat.account_id = caller;
  if not found then return; end if;
  return query
    select space.id, space.epoch, space.rekey_due, guest.signing_key,
           exists (select from shown where shown.space_id = space.id and shown.resting),
           exists (select from shown where shown.space_id = space.id and shown.ended),
           dialogue.asker_id, dialogue.asked_id, stands.state,
           coalesce(stands.events, (select max(event.place) from dialogue_event event
                                     where event.space_id = space.id and event.dialogue_id = dialogue.id)),
           (select event.event from dialogue_event event
             where event.space_id = space.id and event.dialogue_id = p_dialogue and event.act_id = p_act
             order by event.place limit 1)
      from guest_seat seat
      join guest on guest.id = seat.guest_id
      join space on space.id = seat.space_id
      join dialogue on dialogue.space_id = space.id and dialogue.id = p_dialogue
                   and dialogue.neutral_id = seat.guest_id and dialogue.was_accepted
      left join dialogue_state stands on stands.space_id = space.id and stands.dialogue_id = dialogue.id
     where seat.guest_id = p_guest and seat.account_id = caller;
end $$;

-- What each of the two is told of what happened in a conversation. It stands in their feed at once, but for whoever is away and
-- whom it would bring another's words: for them it waits, as everything does that reaches them, and what others do after it in
-- this conversation waits behind it. Returns where each entry stands, by its index; of what waits, nothing.
create function app.place_entries(p_own uuid, p_space uuid, p_dialogue uuid, p_at timestamptz, p_entries jsonb)
  returns table (entry integer, account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp
  set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    with given as (
      select (one ->> 'member')::uuid as member_id, one ->> 'kind' as kind, one -> 'detail' as detail, place,
             row_number() over (partition by one ->> 'member' order by place) as nth
        from jsonb_array_elements(p_entries) with ordinality as given (one, place)
    ), kept_from as (
      select counter.member_id, counter.position
        from feed_counter counter
       where counter.space_id = p_space and counter.account_id is not null
         and (counter.member_id is distinct from p_own
                and exists (select from waiting
                             where waiting.member_id = counter.member_id and waiting.dialogue_id = p_dialogue
                               and waiting.put_away_at is null)
              or not counter.reached_at_once
                 and exists (select from standing
                              where standing.member_id = counter.member_id
                                and (standing.pause_kind is not null or standing.ended is not null))
                 and exists (select from given
                              where given.member_id = counter.member_id
                                and given.detail #>> '{said,words,author}' <> counter.member_id::text))
    ), kept as (
      insert into waiting (member_id, kind, detail, written_position, since, until)
        select given.member_id, given.kind, given.detail,
               coalesce((select own.position from feed_counter own where own.member_id = p_own), kept_from.position),
               p_at, p_at
          from given join kept_from using (member_id)
    ), moved as (
      update feed_counter counter set position = position + many.entries
        from (select given.member_id, count(*) as entries from given group by given.member_id) many
       where counter.member_id = many.member_id and counter.space_id = p_space and counter.account_id is not null
         and counter.member_id not in (select kept_from.member_id from kept_from)
      returning counter.account_id, counter.member_id, counter.position - many.entries as before, counter.woken
    ), written as (
      insert into feed_entry (member_id, position, kind, detail, at)
        select moved.member_id, moved.before + given.nth, given.kind, given.detail, p_at
          from given join moved using (member_id)
    )
    select given.place::integer - 1, case when moved.woken or moved.member_id = p_own then moved.account_id end,
           moved.member_id, moved.before + given.nth
      from given join moved using (member_id)
     order by given.place;
end $$;

-- The same, of what was kept a moment ago.
create function app.tell_moves(p_space uuid, p_dialogue uuid, p_at timestamptz, p_entries jsonb)
  returns table (entry integer, account_id uuid, member_id uuid, "position" bigint) language sql security definer
  set search_path = app, pg_temp as $$
    select told.* from place_entries(mover_of(p_space, p_dialogue), p_space, p_dialogue, p_at, p_entries) told;
$$;

-- As before, but for who is away.
create or replace function app.keep_moves(
  p_space uuid, p_dialogue uuid, p_before integer, p_at timestamptz, p_words jsonb, p_events jsonb, p_state jsonb,
  p_is_over boolean, p_due_at timestamptz, p_entries jsonb
) returns table (entry integer, account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp
  set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  own uuid;
begin
  -- Words are nobody's but one's own.
  select counter.member_id into own
    from feed_counter counter
    join dialogue on counter.member_id in (dialogue.asker_id, dialogue.asked_id)
   where counter.account_id = account_id() and dialogue.space_id = p_space and dialogue.id = p_dialogue;
  if not found then own := mover_of(p_space, p_dialogue); end if;
  if p_words is not null then
    insert into dialogue_words (space_id, dialogue_id, id, author_id, epoch, envelope, act)
      values (p_space, p_dialogue, (p_words ->> 'id')::uuid, own, (p_words ->> 'epoch')::integer,
              p_words ->> 'envelope', p_words -> 'act');
  end if;
  insert into dialogue_event (space_id, dialogue_id, place, act_id, event, words_id, only_for, for_neutral)
    select p_space, p_dialogue, p_before + place, (one #>> '{event,id}')::uuid, one -> 'event',
           (one #>> '{event,words}')::uuid, (one ->> 'onlyFor')::uuid, (one ->> 'forNeutral')::boolean
      from jsonb_array_elements(p_events) with ordinality as given (one, place);
  insert into dialogue_state (space_id, dialogue_id, state, events)
    values (p_space, p_dialogue, p_state, p_before + jsonb_array_length(p_events))
    on conflict (space_id, dialogue_id) do update set state = excluded.state, events = excluded.events;
  update dialogue set is_over = p_is_over, due_at = p_due_at, was_accepted = (p_state ->> 'wasAccepted')::boolean
   where space_id = p_space and id = p_dialogue;
  if jsonb_array_length(p_entries) = 0 then return; end if;
  if exists (select from feed_counter counter
              where counter.space_id = p_space
                and (not counter.reached_at_once
                     or exists (select from waiting where waiting.member_id = counter.member_id
                                                      and waiting.dialogue_id = p_dialogue))) then
    return query select * from place_entries(own, p_space, p_dialogue, p_at, p_entries);
    return;
  end if;
  -- As it nearly always is, nobody is away and nothing waits: people wait for a move, so nothing more is asked.
  return query
    with given as (
      select (one ->> 'member')::uuid as member_id, one ->> 'kind' as kind, one -> 'detail' as detail, place,
             row_number() over (partition by one ->> 'member' order by place) as nth
        from jsonb_array_elements(p_entries) with ordinality as given (one, place)
    ), moved as (
      update feed_counter counter set position = position + many.entries
        from (select given.member_id, count(*) as entries from given group by given.member_id) many
       where counter.member_id = many.member_id and counter.space_id = p_space and counter.account_id is not null
      returning counter.account_id, counter.member_id, counter.position - many.entries as before, counter.woken
    ), written as (
      insert into feed_entry (member_id, position, kind, detail, at)
        select moved.member_id, moved.before + given.nth, given.kind, given.detail, p_at
          from given join moved using (member_id)
    )
    select given.place::integer - 1, case when moved.woken or moved.member_id = own then moved.account_id end,
           moved.member_id, moved.before + given.nth
      from given join moved using (member_id)
     order by given.place;
end $$;

-- A room is to rest at a time. One that is to rest sooner does.
create function app.rest_later(p_space uuid, p_dialogue uuid, p_at timestamptz) returns void
  language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  perform mover_of(p_space, p_dialogue);
  insert into resting (space_id, dialogue_id, rest_at) values (p_space, p_dialogue, p_at)
    on conflict (space_id, dialogue_id) do update set rest_at = least(resting.rest_at, excluded.rest_at);
end $$;

-- That time has come.
create function app.rests_now(p_space uuid, p_dialogue uuid) returns void language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  perform mover_of(p_space, p_dialogue);
  delete from resting where space_id = p_space and dialogue_id = p_dialogue;
end $$;

-- Rooms for which it has, and one of the two.
create function app.rests_due(p_now timestamptz, p_limit integer) returns table (
  account_id uuid, space_id uuid, id uuid
) language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  return query
    select one.account_id, dialogue.space_id, dialogue.id
      from resting
      join dialogue on dialogue.space_id = resting.space_id and dialogue.id = resting.dialogue_id
      join lateral (select counter.account_id from feed_counter counter
                     where counter.member_id in (dialogue.asker_id, dialogue.asked_id)
                       and counter.account_id is not null limit 1) one on true
     where resting.rest_at <= p_now
     limit p_limit;
end $$;

-- As before, and of the neutrals who hold one.
create or replace function app.note_here(p_accounts uuid[], p_at timestamptz) returns void language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  with live as (
    select counter.member_id, counter.account_id
      from dialogue_state stands
      join dialogue on dialogue.space_id = stands.space_id and dialogue.id = stands.dialogue_id
      join feed_counter counter on counter.member_id in (dialogue.asker_id, dialogue.asked_id)
     where stands.is_live
  ), gone as (
    -- Not at once: who was here a moment ago still was, when the room goes on or is asked anew how it stands.
    delete from here
     where here.seen_at < p_at - interval '5 minutes' and here.member_id not in (select live.member_id from live)
  )
  insert into here (member_id, seen_at)
    select distinct live.member_id, p_at from live where live.account_id = any (p_accounts)
    on conflict (member_id) do update set seen_at = greatest(here.seen_at, excluded.seen_at);
  with live as (
    select seat.guest_id, seat.account_id
      from dialogue_state stands
      join dialogue on dialogue.space_id = stands.space_id and dialogue.id = stands.dialogue_id
      join guest_seat seat on seat.guest_id = dialogue.neutral_id
     where stands.is_live
  ), gone as (
    delete from neutral_here
     where neutral_here.seen_at < p_at - interval '5 minutes'
       and neutral_here.guest_id not in (select live.guest_id from live)
  )
  insert into neutral_here (guest_id, seen_at)
    select distinct live.guest_id, p_at from live where live.account_id = any (p_accounts)
    on conflict (guest_id) do update set seen_at = greatest(neutral_here.seen_at, excluded.seen_at);
end $$;

-- Live conversations in which nothing moved since then, and one of those in it was not there since: when each of them was, or
-- null when it was never while it ran. Somebody who deleted their account is away like anyone else. Those that are to rest
-- already are not among them.
create function app.lost_rooms(p_since timestamptz, p_limit integer) returns table (
  account_id uuid, space_id uuid, id uuid, asker_seen timestamptz, asked_seen timestamptz, neutral_seen timestamptz
) language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  return query
    select one.account_id, dialogue.space_id, dialogue.id, asker.seen_at, asked.seen_at, neutral.seen_at
      from dialogue_state stands
      join dialogue on dialogue.space_id = stands.space_id and dialogue.id = stands.dialogue_id
      join lateral (select counter.account_id from feed_counter counter
                     where counter.member_id in (dialogue.asker_id, dialogue.asked_id)
                       and counter.account_id is not null limit 1) one on true
      left join here asker on asker.member_id = dialogue.asker_id
      left join here asked on asked.member_id = dialogue.asked_id
      left join neutral_here neutral on neutral.guest_id = dialogue.neutral_id
     where stands.is_live
       and (stands.state ->> 'movedAt')::bigint <= extract(epoch from p_since) * 1000
       and (coalesce(asker.seen_at, '-infinity') <= p_since or coalesce(asked.seen_at, '-infinity') <= p_since
            or stands.state ->> 'neutral' = 'sits' and coalesce(neutral.seen_at, '-infinity') <= p_since)
       and not exists (select from resting
                        where resting.space_id = dialogue.space_id and resting.dialogue_id = dialogue.id)
     limit p_limit;
end $$;

revoke execute on function app.mover_of, app.place_entries, app.dialogue_events, app.ready_to_move, app.ready_to_moderate,
  app.tell_moves, app.rest_later, app.rests_now, app.rests_due, app.lost_rooms from public;
grant execute on function app.dialogue_events, app.ready_to_move, app.ready_to_moderate, app.tell_moves, app.rest_later,
  app.rests_now to footbridge_app;
grant execute on function app.rests_due, app.lost_rooms to footbridge_jobs;
reset role;
revoke create on schema app from footbridge_keeper;
