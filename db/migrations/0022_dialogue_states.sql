-- How a conversation stands, kept beside what happened in it: replaying it all for every move took longer the longer two
-- people talked. It holds what each has chosen in private, so nobody reads it but the two functions below; the events
-- stay what counts, and a test replays them. One without it is of before there was this, or lost what was one person's
-- alone: its events say.
create table app.dialogue_state (
  space_id uuid not null,
  dialogue_id uuid not null,
  state jsonb not null,
  -- The place of the last event it comes of.
  events integer not null,
  primary key (space_id, dialogue_id),
  foreign key (space_id, dialogue_id) references app.dialogue on delete cascade
);
alter table app.dialogue_state enable row level security, force row level security;

create index dialogue_event_act on app.dialogue_event (space_id, dialogue_id, act_id);

-- A move is waited for as a message is, so what decides on it is read, and everything it writes is written, by one function
-- each, which run as what keeps messages (0017). What they may not do they were not granted.
grant execute on function app.account_id() to footbridge_keeper;
grant select (id, space_id, signing_key) on app.member to footbridge_keeper;
grant select (space_id, id, asker_id, asked_id), update (is_over, due_at) on app.dialogue to footbridge_keeper;
grant select (space_id, dialogue_id, place, act_id, event), insert on app.dialogue_event to footbridge_keeper;
grant select, insert, update (state, events) on app.dialogue_state to footbridge_keeper;
grant insert on app.dialogue_words to footbridge_keeper;
create policy keeping on app.member for select to footbridge_keeper using (true);
create policy keeping_reads on app.dialogue for select to footbridge_keeper using (true);
create policy keeping on app.dialogue for update to footbridge_keeper using (true);
create policy keeping_reads on app.dialogue_event for select to footbridge_keeper using (true);
create policy keeping on app.dialogue_event for insert to footbridge_keeper with check (true);
create policy keeping on app.dialogue_state to footbridge_keeper using (true) with check (true);
create policy keeping on app.dialogue_words for insert to footbridge_keeper with check (true);

-- Nobody else writes there.
revoke insert on app.dialogue_event, app.dialogue_words from footbridge_app;
revoke update on app.dialogue from footbridge_app;
drop policy own_or_both_new on app.dialogue_event;
drop policy own_new on app.dialogue_words;
drop policy own_change on app.dialogue;

-- Waits for whoever else acts in the space, and says all that a move is decided by. Nothing to who has no seat there;
-- without a conversation, the space alone. For the server to decide by, and not to hand out.
create function app.ready_to_move(p_space uuid, p_dialogue uuid, p_act uuid) returns table (
  epoch integer, rekey_due boolean, member_id uuid, signing_key text, may_write boolean,
  asker_id uuid, asked_id uuid, state jsonb, events integer, earlier jsonb
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
             order by event.place limit 1)
      from feed_counter counter
      join space on space.id = p_space
      join member on member.space_id = p_space and member.id = counter.member_id
      left join dialogue on dialogue.space_id = p_space and dialogue.id = p_dialogue
      left join dialogue_state stands on stands.space_id = p_space and stands.dialogue_id = dialogue.id
     where counter.space_id = p_space and counter.account_id = caller;
end $$;

-- Everything that one move writes: its words, what happened, how the conversation stands since, and what each is told of
-- it. It names the place of the last event there was; where there is another by now it fails. Returns where each entry stands, by its
-- index.
create function app.keep_moves(
  p_space uuid, p_dialogue uuid, p_before integer, p_at timestamptz, p_words jsonb, p_events jsonb, p_state jsonb,
  p_is_over boolean, p_due_at timestamptz, p_entries jsonb
) returns table (entry integer, account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp
  set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  own uuid;
begin
  -- For the two alone, and words are nobody's but one's own.
  select counter.member_id into own
    from feed_counter counter
    join dialogue on counter.member_id in (dialogue.asker_id, dialogue.asked_id)
   where counter.account_id = account_id() and dialogue.space_id = p_space and dialogue.id = p_dialogue;
  if not found then raise insufficient_privilege; end if;

  if p_words is not null then
    insert into dialogue_words (space_id, dialogue_id, id, author_id, epoch, envelope, act)
      values (p_space, p_dialogue, (p_words ->> 'id')::uuid, own, (p_words ->> 'epoch')::integer,
              p_words ->> 'envelope', p_words -> 'act');
  end if;
  insert into dialogue_event (space_id, dialogue_id, place, act_id, event, words_id, only_for)
    select p_space, p_dialogue, p_before + place, (one #>> '{event,id}')::uuid, one -> 'event',
           (one #>> '{event,words}')::uuid, (one ->> 'onlyFor')::uuid
      from jsonb_array_elements(p_events) with ordinality as given (one, place);
  insert into dialogue_state (space_id, dialogue_id, state, events)
    values (p_space, p_dialogue, p_state, p_before + jsonb_array_length(p_events))
    on conflict (space_id, dialogue_id) do update set state = excluded.state, events = excluded.events;
  update dialogue set is_over = p_is_over, due_at = p_due_at where space_id = p_space and id = p_dialogue;
  if jsonb_array_length(p_entries) = 0 then return; end if;

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

-- When somebody in a live conversation was last there: noted every few seconds by each process of those who are connected to
-- it, so that a connection that was lost is missed also when the process that had it is gone. Nobody reads it but the
-- clock's hand, and it goes as soon as the conversation rests.
create table app.here (
  member_id uuid primary key references app.seat (member_id) on delete cascade,
  seen_at timestamptz(3) not null
);
alter table app.here enable row level security, force row level security;
create index dialogue_live on app.dialogue_state (space_id, dialogue_id)
  where state ->> 'pace' = 'live' and state ->> 'phase' = 'active';
grant select, insert, update (seen_at), delete on app.here to footbridge_keeper;
create policy keeping on app.here to footbridge_keeper using (true) with check (true);

-- Who of those is here now, of all in a live conversation.
create function app.note_here(p_accounts uuid[], p_at timestamptz) returns void language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  with live as (
    select counter.member_id, counter.account_id
      from dialogue_state stands
      join dialogue on dialogue.space_id = stands.space_id and dialogue.id = stands.dialogue_id
      join feed_counter counter on counter.member_id in (dialogue.asker_id, dialogue.asked_id)
     where stands.state ->> 'pace' = 'live' and stands.state ->> 'phase' = 'active'
  ), gone as (
    delete from here where here.member_id not in (select live.member_id from live)
  )
  insert into here (member_id, seen_at)
    select distinct live.member_id, p_at from live where live.account_id = any (p_accounts)
    on conflict (member_id) do update set seen_at = greatest(here.seen_at, excluded.seen_at);
end $$;

-- Live conversations in which nothing moved since then, and one of the two was not there since: when that was, or null
-- when it was never while it ran. Somebody who deleted their account is away like anyone else.
create function app.lost_rooms(p_since timestamptz, p_limit integer) returns table (
  account_id uuid, space_id uuid, id uuid, seen_at timestamptz
) language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  return query
    select one.account_id, dialogue.space_id, dialogue.id, seen.longest_ago
      from dialogue_state stands
      join dialogue on dialogue.space_id = stands.space_id and dialogue.id = stands.dialogue_id
      join lateral (select counter.account_id from feed_counter counter
                     where counter.member_id in (dialogue.asker_id, dialogue.asked_id) limit 1) one on true
      join lateral (select case when count(*) = 2 then min(here.seen_at) end as longest_ago
                      from here where here.member_id in (dialogue.asker_id, dialogue.asked_id)) seen on true
     where stands.state ->> 'pace' = 'live' and stands.state ->> 'phase' = 'active'
       and (stands.state ->> 'movedAt')::bigint <= extract(epoch from p_since) * 1000
       and (seen.longest_ago is null or seen.longest_ago <= p_since)
     limit p_limit;
end $$;

grant create on schema app to footbridge_keeper;
alter function app.note_here owner to footbridge_keeper;
alter function app.lost_rooms owner to footbridge_keeper;
alter function app.ready_to_move owner to footbridge_keeper;
alter function app.keep_moves owner to footbridge_keeper;
revoke create on schema app from footbridge_keeper;
set local role footbridge_keeper;
grant execute on function app.ready_to_move, app.keep_moves to footbridge_app;
grant execute on function app.note_here, app.lost_rooms to footbridge_jobs;
reset role;

create policy deleting on app.dialogue_state to footbridge_owner
  using (current_setting('app.inside', true) = 'delete_account');
create policy deleting on app.dialogue_words to footbridge_owner
  using (current_setting('app.inside', true) = 'delete_account');
create policy deleting on app.dialogue_event to footbridge_owner
  using (current_setting('app.inside', true) = 'delete_account');

-- As before, but that of a conversation what one alone knows goes with them, such as what they chose and the other never
-- learned; what both know stays as it is. How it stands without that, its events say when it is next asked.
create or replace function app.delete_own_side(p_space uuid, p_member uuid) returns void language plpgsql
  set search_path = app, pg_temp as $$
begin
  delete from hidden_message where hidden_message.member_id = p_member;
  delete from message where message.author_id = p_member and message.sent_at is null;
  delete from letter where letter.author_id = p_member and letter.sent_at is null;
  delete from dialogue_state using dialogue_event own
   where own.space_id = p_space and own.only_for = p_member
     and dialogue_state.space_id = p_space and dialogue_state.dialogue_id = own.dialogue_id;
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
