-- Spaces, and who sits in them.
--
-- What one member may not know of is not in their view at all: no row, no count, no number, no conflict. So what belongs
-- to one side alone (whose seat it is, who said yes, what was answered) has a table of its own.

create table app.space (
  id uuid primary key,
  phase text not null default 'waiting' check (phase in ('waiting', 'open')),
  epoch integer not null default 1 check (epoch >= 1),
  rekey_due boolean not null default false,
  started_at timestamptz(3) not null,
  opened_at timestamptz(3),
  check ((phase = 'open') = (opened_at is not null))
);

-- What the other may come to see of a person. It does not say whose account that is.
create table app.member (
  -- Unique across all spaces: policies trust a member's id alone.
  id uuid primary key,
  space_id uuid not null references app.space,
  party text not null check (party in ('parent', 'child')),
  -- Whoever started a space is known to the one they invited; the other way round only once it is open.
  founder boolean not null,
  agreement_key text not null,
  signing_key text not null,
  introduction_epoch integer not null,
  introduction text not null,
  introduction_act jsonb not null,
  unique (space_id, id),
  unique (space_id, party)
);

-- Which account sits where. An account sees its own seats and never another's.
create table app.seat (
  account_id uuid not null references auth.account,
  space_id uuid not null,
  member_id uuid not null unique,
  -- The link that brought them in; null for whoever started the space.
  invitation_id uuid,
  consented_at timestamptz(3),
  consent_act jsonb,
  primary key (account_id, space_id),
  foreign key (space_id, member_id) references app.member (space_id, id)
);
create index seat_by_space on app.seat (space_id);

create table app.space_key_wrap (
  space_id uuid not null,
  member_id uuid not null,
  epoch integer not null,
  wrap text not null,
  primary key (member_id, epoch),
  foreign key (space_id, member_id) references app.member (space_id, id)
);

create table app.acknowledgement (
  member_id uuid primary key,
  space_id uuid not null,
  epoch integer not null,
  envelope text not null,
  act jsonb not null,
  foreign key (space_id, member_id) references app.member (space_id, id)
);

-- Both have written one, in an open space.
create table app.acknowledgements_shared (
  space_id uuid primary key references app.space,
  shared_at timestamptz(3) not null
);

create table app.readiness (
  member_id uuid not null,
  question text not null check (question in ('willing', 'accountable')),
  space_id uuid not null,
  answer text not null check (answer in ('yes', 'not_yet', 'no', 'not_sure', 'nothing')),
  note text,
  answered_at timestamptz(3) not null,
  last_yes_at timestamptz(3),
  primary key (member_id, question),
  foreign key (space_id, member_id) references app.member (space_id, id)
);

-- Both had said yes. Written once: a second time would tell that the other's answer had not changed meanwhile.
create table app.joint_readiness (
  space_id uuid not null references app.space,
  question text not null check (question in ('willing', 'accountable')),
  joined_at timestamptz(3) not null,
  primary key (space_id, question)
);

alter table app.space enable row level security, force row level security;
alter table app.member enable row level security, force row level security;
alter table app.seat enable row level security, force row level security;
alter table app.space_key_wrap enable row level security, force row level security;
alter table app.acknowledgement enable row level security, force row level security;
alter table app.acknowledgements_shared enable row level security, force row level security;
alter table app.readiness enable row level security, force row level security;
alter table app.joint_readiness enable row level security, force row level security;

grant select, update (phase, epoch, rekey_due, opened_at) on app.space to footbridge_app;
grant select, update (introduction_epoch, introduction, introduction_act) on app.member to footbridge_app;
grant select, update (consented_at, consent_act) on app.seat to footbridge_app;
grant select, insert on app.space_key_wrap to footbridge_app;
grant select, insert, update (epoch, envelope, act) on app.acknowledgement to footbridge_app;
grant select, insert on app.acknowledgements_shared to footbridge_app;
grant select, insert, update (answer, note, answered_at, last_yes_at) on app.readiness to footbridge_app;
grant select, insert on app.joint_readiness to footbridge_app;

-- Policies look one's seats up once for a statement, as an array: a subquery or a function asked for each row reads
-- whole tables. In `array(select … from app.seat)` the policy of seat leaves one's own.
create policy own on app.seat for select to footbridge_app
  using (seat.account_id = (select app.account_id()));
create policy own_change on app.seat for update to footbridge_app
  using (seat.account_id = (select app.account_id()))
  with check (seat.account_id = (select app.account_id()));

create policy inside on app.space for select to footbridge_app
  using (space.id = any (array(select seat.space_id from app.seat)));
create policy inside_change on app.space for update to footbridge_app
  using (space.id = any (array(select seat.space_id from app.seat)))
  with check (space.id = any (array(select seat.space_id from app.seat)));

create policy known on app.member for select to footbridge_app
  using (
    member.id = any (array(select seat.member_id from app.seat))
    or (member.founder and member.space_id = any (array(select seat.space_id from app.seat)))
    or member.space_id = any (array(select space.id from app.space where space.phase = 'open'))
  );
create policy own_change on app.member for update to footbridge_app
  using (member.id = any (array(select seat.member_id from app.seat)))
  with check (member.id = any (array(select seat.member_id from app.seat)));

create policy own on app.space_key_wrap for select to footbridge_app
  using (space_key_wrap.member_id = any (array(select seat.member_id from app.seat)));
-- The next key is made by one member for all of them.
create policy when_open on app.space_key_wrap for insert to footbridge_app
  with check (space_key_wrap.space_id = any (array(select space.id from app.space where space.phase = 'open')));

create policy own_or_shared on app.acknowledgement for select to footbridge_app
  using (
    acknowledgement.member_id = any (array(select seat.member_id from app.seat))
    or acknowledgement.space_id = any (array(select shared.space_id from app.acknowledgements_shared shared))
  );
create policy own_new on app.acknowledgement for insert to footbridge_app
  with check (acknowledgement.member_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.acknowledgement for update to footbridge_app
  using (acknowledgement.member_id = any (array(select seat.member_id from app.seat)))
  with check (acknowledgement.member_id = any (array(select seat.member_id from app.seat)));

create policy inside on app.acknowledgements_shared for select to footbridge_app
  using (acknowledgements_shared.space_id = any (array(select seat.space_id from app.seat)));
create policy when_open on app.acknowledgements_shared for insert to footbridge_app
  with check (acknowledgements_shared.space_id = any (
    array(select space.id from app.space where space.phase = 'open')));

create policy own on app.readiness for select to footbridge_app
  using (readiness.member_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.readiness for insert to footbridge_app
  with check (readiness.member_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.readiness for update to footbridge_app
  using (readiness.member_id = any (array(select seat.member_id from app.seat)))
  with check (readiness.member_id = any (array(select seat.member_id from app.seat)));

create policy inside on app.joint_readiness for select to footbridge_app
  using (joint_readiness.space_id = any (array(select seat.space_id from app.seat)));
create policy when_open on app.joint_readiness for insert to footbridge_app
  with check (joint_readiness.space_id = any (array(select space.id from app.space where space.phase = 'open')));

-- Acts in a space happen one after another: whoever writes waits here first, and what is read afterwards, in statements
-- of its own, stays true until the commit. For those inside only: how long it takes tells that something happens there.
create function app.lock_space(p_space uuid) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(seat.space_id::text, 0))
     from app.seat where seat.space_id = p_space and seat.account_id = (select app.account_id());
end $$;
grant execute on function app.lock_space to footbridge_app;

-- A few functions see more than their caller. Each runs as the owner, who is bound by policies like everyone else, and
-- says its name in `app.inside` first: the policies below are the whole list of what each may touch.
create policy functions on app.space to footbridge_owner
  using (current_setting('app.inside', true) in ('start_space', 'find_link', 'take_seat'));
create policy functions on app.member to footbridge_owner
  using (current_setting('app.inside', true) in ('start_space', 'find_link', 'take_seat', 'both_sides'));
create policy functions on app.seat to footbridge_owner
  using (current_setting('app.inside', true)
    in ('start_space', 'find_link', 'take_seat', 'both_sides', 'append_feed'));
create policy functions on app.space_key_wrap to footbridge_owner
  using (current_setting('app.inside', true) in ('start_space', 'take_seat'));
create policy functions on app.acknowledgement to footbridge_owner
  using (current_setting('app.inside', true) = 'both_sides');
create policy functions on app.readiness to footbridge_owner
  using (current_setting('app.inside', true) = 'both_sides');

-- What the rules of a joint step need to know of both sides, for whoever sits in the space. It serves the decision;
-- nothing of it may reach the one who acted.
create function app.both_sides(p_space uuid) returns table (
  id uuid, party text, agreement_key text, signing_key text,
  introduction_epoch integer, introduction text, introduction_act jsonb,
  consented_at timestamptz, consent_act jsonb,
  acknowledgement_epoch integer, acknowledgement text, acknowledgement_act jsonb,
  willing text, accountable text
) language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'both_sides', true);
  if not exists (select from seat where seat.space_id = p_space and seat.account_id = account_id()) then
    return;
  end if;
  return query
    select member.id, member.party, member.agreement_key, member.signing_key,
           member.introduction_epoch, member.introduction, member.introduction_act,
           seat.consented_at::timestamptz, seat.consent_act,
           written.epoch, written.envelope, written.act,
           willing.answer, accountable.answer
      from member
      join seat on seat.member_id = member.id
      left join acknowledgement written on written.member_id = member.id
      left join readiness willing on willing.member_id = member.id and willing.question = 'willing'
      left join readiness accountable
        on accountable.member_id = member.id and accountable.question = 'accountable'
     where member.space_id = p_space
     order by member.id;
end $$;
grant execute on function app.both_sides to footbridge_app;
