-- Letters: handed over by one of the two, delivered to the other, and what each says of them.

create table app.letter (
  space_id uuid not null,
  -- The author's own, good for ever: what was handed over once is not handed over again.
  id uuid not null,
  author_id uuid not null,
  -- Whom it is for, and nobody else who may come to sit in the space.
  receiver_id uuid not null,
  epoch integer not null,
  envelope text not null,
  act jsonb not null,
  act_hash text not null,
  handed_over_at timestamptz(3) not null,
  leaves_at timestamptz(3) not null,
  sent_at timestamptz(3),
  taken_back_at timestamptz(3),
  primary key (space_id, id),
  foreign key (space_id, author_id) references app.member (space_id, id) on delete cascade,
  foreign key (space_id, receiver_id) references app.member (space_id, id) on delete cascade,
  check (sent_at is null or taken_back_at is null)
);
create index letter_leaving on app.letter (leaves_at) where sent_at is null and taken_back_at is null;

-- What is said of a letter, as one of the two has it: what they say themselves, and what has reached them of the other's.
-- The two differ while the second waits for its moment; neither is ever read by the other side.
create table app.letter_answer (
  member_id uuid not null references app.seat (member_id) on delete cascade,
  letter_id uuid not null,
  is_own boolean not null,
  epoch integer not null,
  envelope text not null,
  act jsonb not null,
  answered_at timestamptz(3) not null,
  primary key (member_id, letter_id, is_own)
);

-- How many letters may reach someone: one in thirty days, or any number. Like the rest of the row, nobody else's to see.
alter table app.reach add column letters text not null default 'monthly' check (letters in ('monthly', 'any'));
grant update (letters) on app.reach to footbridge_app;

-- When the last letter reached someone.
create index feed_entry_letters on app.feed_entry (member_id, position) where kind = 'letter:delivered';

alter table app.letter enable row level security, force row level security;
alter table app.letter_answer enable row level security, force row level security;

grant select, insert, update (sent_at, taken_back_at) on app.letter to footbridge_app;
grant select, insert, update (epoch, envelope, act, answered_at), delete on app.letter_answer to footbridge_app;
-- The clock's hand sees that something is due, and whose it is. It reads no envelope.
grant select (space_id, id, author_id, leaves_at, sent_at, taken_back_at) on app.letter to footbridge_jobs;
grant select (member_id, account_id) on app.feed_counter to footbridge_jobs;

-- A letter that has not gone, or was taken back, exists for its author alone; one that waits for its receiver, too.
create policy own_or_delivered on app.letter for select to footbridge_app
  using (
    letter.author_id = any (array(select seat.member_id from app.seat))
    or (letter.receiver_id = any (array(select seat.member_id from app.seat))
        and letter.sent_at is not null
        and letter.id <> all (array(select waiting.id from app.waiting where waiting.kind = 'letter:delivered')))
  );
create policy own_new on app.letter for insert to footbridge_app
  with check (letter.author_id = any (array(select seat.member_id from app.seat)) and letter.sent_at is null);
create policy own_on_its_way on app.letter for update to footbridge_app
  using (letter.author_id = any (array(select seat.member_id from app.seat)) and letter.sent_at is null)
  with check (letter.author_id = any (array(select seat.member_id from app.seat)));

create policy leaving on app.letter for select to footbridge_jobs
  using (letter.sent_at is null and letter.taken_back_at is null);
create policy authors on app.feed_counter for select to footbridge_jobs
  using (feed_counter.member_id = any (array(select letter.author_id from app.letter)));

create policy own on app.letter_answer for select to footbridge_app
  using (letter_answer.member_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.letter_answer for insert to footbridge_app
  with check (letter_answer.member_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.letter_answer for update to footbridge_app
  using (letter_answer.member_id = any (array(select seat.member_id from app.seat)))
  with check (letter_answer.member_id = any (array(select seat.member_id from app.seat)));
create policy own_end on app.letter_answer for delete to footbridge_app
  using (letter_answer.member_id = any (array(select seat.member_id from app.seat)));

create policy functions on app.letter to footbridge_owner
  using (current_setting('app.inside', true) in ('wait_for_other', 'delete_account'));
create policy letters on app.waiting for insert to footbridge_owner
  with check (current_setting('app.inside', true) = 'wait_for_other');
create policy letters on app.feed_counter for select to footbridge_owner
  using (current_setting('app.inside', true) = 'wait_for_other');

-- What one of the two has for the other waits for the clock's hand, however they may be reached: so whoever hands it on
-- does the same in every case. For those two alone, and only once the letter has gone.
create function app.wait_for_other(
  p_space uuid, p_letter uuid, p_id uuid, p_kind text, p_detail jsonb, p_act_hash text, p_at timestamptz
) returns void language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'wait_for_other', true);
  -- Its place: that of the entry its author's own feed is about to have.
  insert into waiting (member_id, id, kind, detail, act_hash, written_position, since, until)
    select other.member_id, p_id, p_kind, p_detail, p_act_hash, own.position + 1, p_at, p_at
      from letter
      join feed_counter own on own.member_id in (letter.author_id, letter.receiver_id)
                           and own.account_id = account_id()
      join feed_counter other on other.member_id in (letter.author_id, letter.receiver_id)
                             and other.member_id <> own.member_id
     where letter.space_id = p_space and letter.id = p_letter and letter.sent_at is not null;
end $$;
grant execute on function app.wait_for_other to footbridge_app;

-- As before, but that a letter which has not gone goes with its author; one that has stays, and is delivered yet.
create or replace function app.delete_own_side(p_space uuid, p_member uuid) returns void language plpgsql
  set search_path = app, pg_temp as $$
begin
  delete from hidden_message where hidden_message.member_id = p_member;
  delete from message where message.author_id = p_member and message.sent_at is null;
  delete from letter where letter.author_id = p_member and letter.sent_at is null;
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
