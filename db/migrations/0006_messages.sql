create table app.message (
  space_id uuid not null,
  -- The author's own, good for ever: what was sent once is not sent again, and what was taken back does not return.
  id uuid not null,
  author_id uuid not null,
  epoch integer not null,
  envelope text not null,
  act jsonb not null,
  act_hash text not null,
  written_at timestamptz(3) not null,
  held_until timestamptz(3),
  sent_at timestamptz(3),
  taken_back_at timestamptz(3),
  -- Where it first stood in its author's feed, for whoever asks again.
  first_position bigint not null,
  primary key (space_id, id),
  foreign key (space_id, author_id) references app.member (space_id, id),
  check (sent_at is null or taken_back_at is null),
  check (sent_at is not null or held_until is not null)
);
create index message_waiting on app.message (held_until) where sent_at is null and taken_back_at is null;

create table app.hidden_message (
  member_id uuid not null,
  message_id uuid not null,
  space_id uuid not null,
  primary key (member_id, message_id),
  foreign key (space_id, member_id) references app.member (space_id, id),
  foreign key (space_id, message_id) references app.message (space_id, id)
);

alter table app.message enable row level security, force row level security;
alter table app.hidden_message enable row level security, force row level security;

grant select, insert, update (taken_back_at) on app.message to footbridge_app;
grant select, insert, delete on app.hidden_message to footbridge_app;
-- The clock's hand sees that something is due and lets it go. It reads no envelope.
grant select (space_id, id, author_id, act, act_hash, held_until, sent_at, taken_back_at), update (sent_at)
  on app.message to footbridge_jobs;
grant insert on app.record_act to footbridge_jobs;

-- A message that is held, or was taken back before it left, exists for its author alone.
create policy own_or_sent on app.message for select to footbridge_app
  using (
    message.space_id = any (array(select seat.space_id from app.seat))
    and (message.sent_at is not null or message.author_id = any (array(select seat.member_id from app.seat)))
  );
create policy own_new on app.message for insert to footbridge_app
  with check (message.author_id = any (array(select seat.member_id from app.seat)));
create policy own_held on app.message for update to footbridge_app
  using (message.author_id = any (array(select seat.member_id from app.seat)) and message.sent_at is null)
  with check (message.author_id = any (array(select seat.member_id from app.seat)) and message.sent_at is null);

create policy waiting on app.message for select to footbridge_jobs
  using (message.held_until is not null and message.taken_back_at is null);
create policy release on app.message for update to footbridge_jobs
  using (message.sent_at is null and message.taken_back_at is null)
  with check (message.sent_at is not null);
create policy release on app.record_act for insert to footbridge_jobs
  with check (exists (
    select from app.message
     where message.space_id = record_act.space_id and message.id = (record_act.act ->> 'item')::uuid
       and message.act_hash = record_act.hash and message.author_id = record_act.member_id));

create policy own on app.hidden_message for select to footbridge_app
  using (hidden_message.member_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.hidden_message for insert to footbridge_app
  with check (hidden_message.member_id = any (array(select seat.member_id from app.seat)));
create policy own_end on app.hidden_message for delete to footbridge_app
  using (hidden_message.member_id = any (array(select seat.member_id from app.seat)));

-- Everything sending asks for, in one call: what is true of the space from when its turn has come until the commit.
-- Runs with its caller's rights. Nothing for a space one has no seat in.
create function app.ready_to_send(p_space uuid, p_id uuid, p_parents text[]) returns table (
  phase text, epoch integer, rekey_due boolean, member_id uuid, signing_key text, known text[], is_new boolean
) language plpgsql as $$
begin
  perform app.lock_space(p_space);
  return query
    select space.phase, space.epoch, space.rekey_due, member.id, member.signing_key,
           array(select record_act.hash from app.record_act
                  where record_act.space_id = p_space and record_act.hash = any (p_parents)
                    and record_act.act ->> 'kind' = 'message:send'),
           not exists (select from app.message where message.space_id = p_space and message.id = p_id)
      from app.seat
      join app.space on space.id = seat.space_id
      join app.member on member.id = seat.member_id
     where seat.account_id = app.account_id() and seat.space_id = p_space;
end $$;
grant execute on function app.ready_to_send to footbridge_app;

-- Everything one message writes, in one call, which is a transaction by itself and so says whose it is: the row, and,
-- unless its author holds it back, the act in the record and an entry in every feed. It names the state it comes from:
-- an open space, the key it is sealed under in force, and no parents but messages of the record: a reader misses any
-- other among what they read, and would take the record for a changed one. Returns what append_feed returns; nothing,
-- and does nothing, when that state is not the space's or the id is in use.
create function app.keep_message(
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
grant execute on function app.keep_message to footbridge_app;
