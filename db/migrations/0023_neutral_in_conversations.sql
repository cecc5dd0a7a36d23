-- The neutral's seat in structured conversations. A neutral has no feed: they see what happened in the conversations they
-- are in, as each event says who may know of it, once both have said yes, and for as long as they sit there.

-- The guest's id stays when the guest has gone: it says whose words some are.
alter table app.dialogue add neutral_id uuid, add was_accepted boolean not null default false;
alter table app.dialogue_event add for_neutral boolean not null default false;
update app.dialogue set was_accepted = true
 where exists (select from app.dialogue_event accepted where accepted.space_id = dialogue.space_id
                  and accepted.dialogue_id = dialogue.id and accepted.event ->> 'act' = 'accept');
create index dialogue_by_neutral on app.dialogue (neutral_id) where neutral_id is not null;

-- Where a neutral sits, words have a key of their own, wrapped to exactly those who may open them. Letting one more read
-- them adds a row here, and the words are never touched.
create table app.dialogue_key (
  space_id uuid not null,
  dialogue_id uuid not null,
  words_id uuid not null,
  -- A member, or the neutral.
  reader_id uuid not null,
  -- Who wrapped it: the author; or the neutral, who lets through what they held, and carries across what was ticked.
  maker_id uuid not null,
  wrap text not null,
  primary key (space_id, dialogue_id, words_id, reader_id),
  foreign key (space_id, dialogue_id, words_id) references app.dialogue_words on delete cascade
);

-- Days on which a neutral opened what is for all three: for the two to look up, and told to nobody.
create table app.neutral_day (
  guest_id uuid not null,
  space_id uuid not null references app.space on delete cascade,
  day date not null,
  primary key (guest_id, day)
);

-- What somebody keeps of a neutral's seat that has ended, and what the two were told of it.
create table app.past_neutral (
  guest_id uuid primary key,
  account_id uuid not null references auth.account on delete cascade,
  space_id uuid not null,
  -- What the link told, sealed by the guest for themselves.
  note text not null,
  admitted_at timestamptz(3) not null,
  ended_at timestamptz(3) not null,
  -- When conversations with them began, in milliseconds since 1970.
  met_on jsonb not null,
  -- Both yeses, so that each of the two can check whose note it is.
  told jsonb not null
);

-- One to each of the two, sealed to them alone. It lies there for whoever looks.
create table app.closing_note (
  guest_id uuid not null,
  space_id uuid not null,
  member_id uuid not null,
  envelope text not null,
  wrap text not null,
  noted_at timestamptz(3) not null,
  told jsonb not null,
  primary key (guest_id, member_id),
  foreign key (space_id, member_id) references app.member (space_id, id) on delete cascade
);

alter table app.past_neutral enable row level security, force row level security;
alter table app.closing_note enable row level security, force row level security;
grant select on app.past_neutral to footbridge_app;
grant select, insert on app.closing_note to footbridge_app;

create policy own on app.past_neutral for select to footbridge_app
  using (past_neutral.account_id = (select app.account_id()));
create policy guests on app.past_neutral for insert to footbridge_owner
  with check (current_setting('app.inside', true) = 'end_guest');
create policy own_or_to_one on app.closing_note for select to footbridge_app
  using (
    closing_note.member_id = any (array(select seat.member_id from app.seat))
    or closing_note.guest_id = any (array(select past_neutral.guest_id from app.past_neutral))
  );
create policy own_new on app.closing_note for insert to footbridge_app
  with check ((closing_note.guest_id, closing_note.space_id, closing_note.told) in (
    select past_neutral.guest_id, past_neutral.space_id, past_neutral.told from app.past_neutral));
alter policy functions on app.dialogue
  using (current_setting('app.inside', true) in ('dialogue_events', 'end_guest'));
alter policy functions on app.dialogue_event
  using (current_setting('app.inside', true) in ('dialogue_events', 'end_guest'));

create function app.instant(p_at timestamptz) returns text language sql immutable parallel safe
  return to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
grant execute on function app.instant to footbridge_app;

-- As before, but that whoever was admitted keeps what is theirs.
create or replace function app.end_guest(p_guest uuid, p_at timestamptz)
  returns table (account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp as $$
#variable_conflict use_column
declare
  caller constant uuid := account_id();
  gone guest;
  proposer uuid;
  told uuid[];
  unreached uuid[];
begin
  perform set_config('app.inside', 'end_guest', true);
  select * into gone from guest where guest.id = p_guest;
  if not found then return; end if;
  perform pg_advisory_xact_lock(hashtextextended(gone.space_id::text, 0));
  select proposal.member_id into proposer from proposal where proposal.guest_id = p_guest;
  if not exists (select from guest_seat where guest_seat.guest_id = p_guest and guest_seat.account_id = caller)
     and not exists (select from seat where seat.space_id = gone.space_id and seat.account_id = caller
                       and (seat.member_id in (gone.host_id, proposer)
                            or exists (select from neutral where neutral.guest_id = p_guest))) then
    raise insufficient_privilege;
  end if;
  with taken_out as (
    delete from waiting where to_jsonb(waiting) #>> '{detail,neutral,id}' = p_guest::text
    returning member_id
  ) select array_agg(taken_out.member_id) into unreached from taken_out;
  if proposer is null then
    told := array[gone.host_id];
  else
    select array_agg(seat.member_id) into told from seat
     where seat.space_id = gone.space_id and seat.member_id <> all (coalesce(unreached, '{}'));
  end if;
  if exists (select from neutral where neutral.guest_id = p_guest) then
    update space set rekey_due = true where space.id = gone.space_id;
    insert into past_neutral
      select p_guest, own.account_id, own.space_id, own.note, neutral.admitted_at, p_at,
             coalesce((select jsonb_agg(begun.event -> 'at' order by begun.event -> 'at')
                         from dialogue join dialogue_event begun using (space_id)
                        where dialogue.space_id = own.space_id and dialogue.neutral_id = p_guest
                          and begun.dialogue_id = dialogue.id and begun.event ->> 'act' = 'begin'), '[]'),
             jsonb_build_object(
               'id', p_guest, 'by', proposal.member_id, 'proposedAt', instant(proposal.proposed_at),
               'publicKeys', jsonb_build_object('agreement', gone.agreement_key, 'signing', gone.signing_key),
               'sealed', jsonb_build_object('epoch', proposal.epoch, 'envelope', proposal.envelope),
               'act', proposal.act,
               'admission', jsonb_build_object('by', neutral.member_id, 'act', neutral.act,
                                               'at', instant(neutral.admitted_at), 'firstEpoch', neutral.first_epoch))
        from guest_seat own
        join neutral on neutral.guest_id = own.guest_id
        join proposal on proposal.guest_id = own.guest_id
       where own.guest_id = p_guest;
  end if;
  delete from guest where guest.id = p_guest;
  return query select * from tell_of_guest(told,
    case when proposer is null then 'guest:gone' else 'neutral:gone' end,
    jsonb_build_object(case when proposer is null then 'guest' else 'neutral' end, p_guest), p_at);
end $$;

alter table app.dialogue_key enable row level security, force row level security;
alter table app.neutral_day enable row level security, force row level security;
grant select, insert on app.dialogue_key, app.neutral_day to footbridge_app;

create policy for_the_neutral on app.dialogue for select to footbridge_app
  using (
    dialogue.was_accepted
    and dialogue.neutral_id = any (array(select guest_seat.guest_id from app.guest_seat))
  );
alter policy own_new on app.dialogue
  with check (
    dialogue.asker_id = any (array(select seat.member_id from app.seat))
    and not dialogue.was_accepted
    and (dialogue.neutral_id is null
         or dialogue.neutral_id in (select neutral.guest_id from app.neutral
                                     where neutral.space_id = dialogue.space_id))
  );
create policy for_the_neutral on app.dialogue_event for select to footbridge_app
  using (
    dialogue_event.for_neutral
    and (dialogue_event.space_id, dialogue_event.dialogue_id) in (
      select dialogue.space_id, dialogue.id from app.dialogue
       where dialogue.neutral_id = any (array(select guest_seat.guest_id from app.guest_seat)))
  );
-- Whoever may know of the words may see to whom they were wrapped.
create policy of_words_one_sees on app.dialogue_key for select to footbridge_app
  using (
    (dialogue_key.space_id, dialogue_key.dialogue_id, dialogue_key.words_id) in (
      select words.space_id, words.dialogue_id, words.id from app.dialogue_words words)
  );
create policy own_new on app.dialogue_key for insert to footbridge_app
  with check (
    dialogue_key.maker_id = any (array(select seat.member_id from app.seat))
    or dialogue_key.maker_id = any (array(select guest_seat.guest_id from app.guest_seat))
  );
create policy of_ones_space on app.neutral_day for select to footbridge_app
  using (neutral_day.space_id = any (array(select seat.space_id from app.seat)));
create policy own_new on app.neutral_day for insert to footbridge_app
  with check ((neutral_day.guest_id, neutral_day.space_id) in (
    select guest_seat.guest_id, guest_seat.space_id from app.guest_seat));

grant select (guest_id, account_id, space_id) on app.guest_seat to footbridge_keeper;
grant select (id, signing_key) on app.guest to footbridge_keeper;
grant select (space_id, resting, ended) on app.shown to footbridge_keeper;
grant select (neutral_id, was_accepted), update (was_accepted) on app.dialogue to footbridge_keeper;
create policy keeping on app.guest_seat for select to footbridge_keeper using (true);
create policy keeping on app.guest for select to footbridge_keeper using (true);
create policy keeping on app.shown for select to footbridge_keeper using (true);

grant create on schema app to footbridge_keeper;
set local role footbridge_keeper;

-- As ready_to_move, for the neutral of a conversation. Whether one of the two is away shows here only where it shows.
create function app.ready_to_moderate(p_guest uuid, p_dialogue uuid, p_act uuid) returns table (
  space_id uuid, epoch integer, rekey_due boolean, signing_key text, may_write boolean,
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
           not exists (select from shown where shown.space_id = space.id and (shown.resting or shown.ended)),
           dialogue.asker_id, dialogue.asked_id, stands.state, stands.events,
           (select event.event from dialogue_event event
             where event.space_id = space.id and event.dialogue_id = p_dialogue and event.act_id = p_act
             order by event.place limit 1)
      from guest_seat seat
      join guest on guest.id = seat.guest_id
      join space on space.id = seat.space_id
      join dialogue on dialogue.space_id = space.id and dialogue.id = p_dialogue
                   and dialogue.neutral_id = seat.guest_id and dialogue.was_accepted
      join dialogue_state stands on stands.space_id = space.id and stands.dialogue_id = dialogue.id
     where seat.guest_id = p_guest and seat.account_id = caller;
end $$;

-- Who sits in a conversation as its neutral, and whose account is to be woken: for those who are in it.
create function app.neutral_of(p_space uuid, p_dialogue uuid) returns table (guest_id uuid, account_id uuid)
  language sql stable security definer
  set search_path = app, pg_temp as $$
    select seat.guest_id, seat.account_id
      from dialogue join guest_seat seat on seat.guest_id = dialogue.neutral_id
     where dialogue.space_id = p_space and dialogue.id = p_dialogue
       and (seat.account_id = app.account_id()
            or exists (select from feed_counter counter
                        where counter.space_id = p_space and counter.account_id = app.account_id()));
$$;

-- As before; but the neutral of a conversation may be whose move it is.
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
  -- For those who are in it alone, and words are nobody's but one's own.
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

revoke execute on function app.ready_to_moderate, app.neutral_of from public;
grant execute on function app.ready_to_moderate, app.neutral_of to footbridge_app;
reset role;
revoke create on schema app from footbridge_keeper;
