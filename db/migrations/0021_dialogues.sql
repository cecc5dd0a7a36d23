-- Structured conversations: what happened in them, in order, and the sealed words that belong to it.

create table app.dialogue (
  space_id uuid not null,
  id uuid not null,
  -- Who proposed it, and who was asked.
  asker_id uuid not null,
  asked_id uuid not null,
  is_over boolean not null default false,
  -- When the clock's hand has to look at it.
  due_at timestamptz(3),
  primary key (space_id, id),
  foreign key (space_id, asker_id) references app.member (space_id, id) on delete cascade,
  foreign key (space_id, asked_id) references app.member (space_id, id) on delete cascade
);
create index dialogue_due on app.dialogue (due_at) where due_at is not null;

-- Only ever added to: how a conversation stands is replayed from it, by the same rules in server and browser.
create table app.dialogue_event (
  space_id uuid not null,
  dialogue_id uuid not null,
  -- The order in which it happened. Nobody is told the number: one that is missing would say that something is the other's.
  place integer not null,
  -- Of the act that caused it.
  act_id uuid not null,
  -- Structure alone. No words.
  event jsonb not null,
  words_id uuid,
  -- Null: for both. Otherwise the one whose it is.
  only_for uuid,
  primary key (space_id, dialogue_id, place),
  foreign key (space_id, dialogue_id) references app.dialogue on delete cascade
);
create index dialogue_event_words on app.dialogue_event (space_id, dialogue_id, words_id) where words_id is not null;

create table app.dialogue_words (
  space_id uuid not null,
  dialogue_id uuid not null,
  -- Of the act that brought them.
  id uuid not null,
  author_id uuid not null,
  epoch integer not null,
  envelope text not null,
  act jsonb not null,
  primary key (space_id, dialogue_id, id),
  foreign key (space_id, dialogue_id) references app.dialogue on delete cascade
);

alter table app.dialogue enable row level security, force row level security;
alter table app.dialogue_event enable row level security, force row level security;
alter table app.dialogue_words enable row level security, force row level security;

grant select, insert, update (is_over, due_at) on app.dialogue to footbridge_app;
grant select, insert on app.dialogue_event, app.dialogue_words to footbridge_app;
-- The clock's hand sees that something is due, and whose it is.
grant select (space_id, id, asker_id, asked_id, due_at) on app.dialogue to footbridge_jobs;

-- What was proposed to someone and has not arrived is not there.
create policy own_or_arrived on app.dialogue for select to footbridge_app
  using (
    dialogue.space_id = any (array(select seat.space_id from app.seat))
    and dialogue.id <> all (
      array(select (waiting.detail ->> 'dialogue')::uuid from app.waiting
             where waiting.kind = 'dialogue:proposed' and waiting.detail #>> '{said,event,act}' = 'propose'))
  );
create policy own_new on app.dialogue for insert to footbridge_app
  with check (dialogue.asker_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.dialogue for update to footbridge_app
  using (dialogue.space_id = any (array(select seat.space_id from app.seat)))
  with check (dialogue.space_id = any (array(select seat.space_id from app.seat)));

create policy own_or_both on app.dialogue_event for select to footbridge_app
  using (
    dialogue_event.space_id = any (array(select seat.space_id from app.seat))
    and (dialogue_event.only_for is null
         or dialogue_event.only_for = any (array(select seat.member_id from app.seat)))
    and dialogue_event.act_id <> all (
      array(select (waiting.detail #>> '{said,event,id}')::uuid from app.waiting
             where waiting.kind = 'dialogue:proposed'))
  );
create policy own_or_both_new on app.dialogue_event for insert to footbridge_app
  with check (
    dialogue_event.space_id = any (array(select seat.space_id from app.seat))
    and (dialogue_event.only_for is null
         or dialogue_event.only_for = any (array(select seat.member_id from app.seat)))
  );

-- Words are seen by whoever sees what they belong to: what was chosen by one alone, by that one.
create policy of_what_one_sees on app.dialogue_words for select to footbridge_app
  using (
    dialogue_words.id = any (
      array(select dialogue_event.words_id from app.dialogue_event where dialogue_event.words_id is not null))
  );
create policy own_new on app.dialogue_words for insert to footbridge_app
  with check (dialogue_words.author_id = any (array(select seat.member_id from app.seat)));

create policy due on app.dialogue for select to footbridge_jobs using (dialogue.due_at is not null);
alter policy authors on app.feed_counter
  using (
    feed_counter.member_id = any (array(select letter.author_id from app.letter))
    or feed_counter.member_id = any (array(select dialogue.asker_id from app.dialogue))
    or feed_counter.member_id = any (array(select dialogue.asked_id from app.dialogue))
  );

create policy functions on app.dialogue_event for select to footbridge_owner
  using (current_setting('app.inside', true) = 'dialogue_events');
create policy functions on app.dialogue for select to footbridge_owner
  using (current_setting('app.inside', true) = 'dialogue_events');
create policy dialogues on app.feed_counter for select to footbridge_owner
  using (current_setting('app.inside', true) = 'dialogue_events');

-- Everything that happened in a conversation, for the server to decide by: also what is one person's alone, such as being
-- ready. It holds no words, and none of it is handed out but what its reader may know. For the two alone.
create function app.dialogue_events(p_space uuid, p_dialogue uuid) returns table (event jsonb)
  language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'dialogue_events', true);
  if not exists (select from feed_counter counter
                   join dialogue on counter.member_id in (dialogue.asker_id, dialogue.asked_id)
                  where dialogue.space_id = p_space and dialogue.id = p_dialogue
                    and counter.account_id = account_id()) then
    return;
  end if;
  return query
    select dialogue_event.event from dialogue_event
     where dialogue_event.space_id = p_space and dialogue_event.dialogue_id = p_dialogue
     order by dialogue_event.place;
end $$;
grant execute on function app.dialogue_events to footbridge_app;

-- The same list as `waitingKinds` in packages/domain.
create or replace function app.waits(p_kind text) returns boolean language sql immutable parallel safe
  return p_kind in ('message:sent', 'introduction:changed', 'acknowledgement:shared', 'neutral:proposed',
                    'agreement:offered', 'agreement:changed', 'saying:said', 'dialogue:proposed');
