-- Boundaries: what is said openly about agreements, signatures that cool off, and what is said beside them.

-- Only ever added to. How an agreement stands is read from all of it, by the same rules in server and browser, so there is
-- no second place in which it could stand differently.
create table app.agreement_said (
  space_id uuid not null,
  id uuid not null,
  author_id uuid not null,
  -- The order in which it was said. Nobody is told the number: one that is missing would say that something waits.
  place integer not null,
  kind text not null check (kind in ('offered', 'answered', 'signed', 'stopped', 'clause_ended')),
  -- Structure, digests, rules and one-word answers. No words.
  content jsonb not null,
  epoch integer,
  envelope text,
  act jsonb,
  -- By what it is known while it waits: the act's hash, or a random one where no key was at hand to sign.
  mark text not null,
  said_at timestamptz(3) not null,
  primary key (space_id, id),
  unique (space_id, place),
  foreign key (space_id, author_id) references app.member (space_id, id) on delete cascade,
  check ((epoch is null) = (envelope is null)),
  check (kind in ('stopped', 'clause_ended') = (envelope is null)),
  check (envelope is null or act is not null)
);

-- A signature while it cools off is its owner's alone. It goes without a trace, or becomes one of the things said.
create table app.signature (
  member_id uuid not null references app.seat (member_id) on delete cascade,
  version_id uuid not null,
  space_id uuid not null,
  id uuid not null,
  digest text not null,
  epoch integer not null,
  envelope text not null,
  act jsonb not null,
  act_hash text not null,
  -- What its owner's clock goes by once it shows. Before that no rule may, or it would tell of the signature.
  zone text not null,
  signed_at timestamptz(3) not null,
  shows_at timestamptz(3) not null,
  primary key (member_id, version_id)
);
create index signature_shows on app.signature (shows_at);

-- The zone of whoever has signed for both to see, for rules that go by their clock. Nobody else's to see.
create table app.clock (
  member_id uuid primary key references app.seat (member_id) on delete cascade,
  zone text not null
);

-- What one of the two says openly beside an agreement, and may take back: a limit about themselves, that a boundary was
-- crossed, what they are open to talk about.
create table app.saying (
  space_id uuid not null,
  id uuid not null,
  author_id uuid not null,
  kind text not null check (kind in ('declared', 'crossed', 'topics')),
  epoch integer not null,
  envelope text not null,
  act jsonb not null,
  mark text not null,
  said_at timestamptz(3) not null,
  primary key (space_id, id),
  foreign key (space_id, author_id) references app.member (space_id, id) on delete cascade
);
create unique index saying_topics on app.saying (author_id) where kind = 'topics';

create table app.saying_reply (
  space_id uuid not null,
  saying_id uuid not null,
  author_id uuid not null,
  epoch integer not null,
  envelope text not null,
  act jsonb not null,
  mark text not null,
  replied_at timestamptz(3) not null,
  primary key (space_id, saying_id),
  foreign key (space_id, saying_id) references app.saying (space_id, id) on delete cascade,
  foreign key (space_id, author_id) references app.member (space_id, id) on delete cascade
);

alter table app.agreement_said enable row level security, force row level security;
alter table app.signature enable row level security, force row level security;
alter table app.clock enable row level security, force row level security;
alter table app.saying enable row level security, force row level security;
alter table app.saying_reply enable row level security, force row level security;

grant select, insert on app.agreement_said to footbridge_app;
grant select, insert, delete on app.signature to footbridge_app;
grant select, insert, update (zone) on app.clock to footbridge_app;
grant select, insert, delete on app.saying to footbridge_app;
grant select, insert, update (epoch, envelope, act, mark, replied_at), delete on app.saying_reply to footbridge_app;

-- What waits for its reader is not there yet, and what they put away never is.
create policy own_or_arrived on app.agreement_said for select to footbridge_app
  using (
    agreement_said.author_id = any (array(select seat.member_id from app.seat))
    or (agreement_said.space_id = any (array(select seat.space_id from app.seat))
        and agreement_said.mark <> all (
          array(select waiting.act_hash from app.waiting where waiting.act_hash is not null)))
  );
create policy own_new on app.agreement_said for insert to footbridge_app
  with check (agreement_said.author_id = any (array(select seat.member_id from app.seat)));

create policy own on app.signature for select to footbridge_app
  using (signature.member_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.signature for insert to footbridge_app
  with check (signature.member_id = any (array(select seat.member_id from app.seat)));
create policy own_end on app.signature for delete to footbridge_app
  using (signature.member_id = any (array(select seat.member_id from app.seat)));

create policy own on app.clock for select to footbridge_app
  using (clock.member_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.clock for insert to footbridge_app
  with check (clock.member_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.clock for update to footbridge_app
  using (clock.member_id = any (array(select seat.member_id from app.seat)))
  with check (clock.member_id = any (array(select seat.member_id from app.seat)));

create policy own_or_arrived on app.saying for select to footbridge_app
  using (
    saying.author_id = any (array(select seat.member_id from app.seat))
    or (saying.space_id = any (array(select seat.space_id from app.seat))
        and saying.mark <> all (
          array(select waiting.act_hash from app.waiting where waiting.act_hash is not null)))
  );
create policy own_new on app.saying for insert to footbridge_app
  with check (saying.author_id = any (array(select seat.member_id from app.seat)));
create policy own_end on app.saying for delete to footbridge_app
  using (saying.author_id = any (array(select seat.member_id from app.seat)));

create policy own_or_arrived on app.saying_reply for select to footbridge_app
  using (
    saying_reply.author_id = any (array(select seat.member_id from app.seat))
    or (saying_reply.space_id = any (array(select seat.space_id from app.seat))
        and saying_reply.mark <> all (
          array(select waiting.act_hash from app.waiting where waiting.act_hash is not null)))
  );
create policy own_new on app.saying_reply for insert to footbridge_app
  with check (saying_reply.author_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.saying_reply for update to footbridge_app
  using (saying_reply.author_id = any (array(select seat.member_id from app.seat)))
  with check (saying_reply.author_id = any (array(select seat.member_id from app.seat)));
create policy own_end on app.saying_reply for delete to footbridge_app
  using (saying_reply.author_id = any (array(select seat.member_id from app.seat)));

create policy functions on app.agreement_said to footbridge_owner
  using (current_setting('app.inside', true) in ('agreements_as_they_are', 'delete_account'));
create policy functions on app.saying to footbridge_owner
  using (current_setting('app.inside', true) in ('take_back_saying', 'delete_account'));
create policy functions on app.saying_reply to footbridge_owner
  using (current_setting('app.inside', true) in ('take_back_saying', 'delete_account'));
create policy due on app.signature for select to footbridge_owner
  using (current_setting('app.inside', true) = 'signatures_due');
create policy agreements on app.feed_counter for select to footbridge_owner
  using (current_setting('app.inside', true) in ('agreements_as_they_are', 'take_back_saying', 'signatures_due'));
create policy sayings on app.waiting for delete to footbridge_owner
  using (current_setting('app.inside', true) = 'take_back_saying');
create policy sayings_read on app.waiting for select to footbridge_owner
  using (current_setting('app.inside', true) = 'take_back_saying');

-- Everything said about agreements, whether or not it has reached the caller: so that two who answer each other at once
-- come to one outcome. It serves the decision; nothing of it may reach the one who acted.
create function app.agreements_as_they_are(p_space uuid) returns table (
  id uuid, author_id uuid, place integer, kind text, content jsonb, said_at timestamptz
) language plpgsql stable security definer
  set search_path = app, pg_temp as $$
#variable_conflict use_column
begin
  perform set_config('app.inside', 'agreements_as_they_are', true);
  return query
    select said.id, said.author_id, said.place, said.kind, said.content, said.said_at::timestamptz
      from agreement_said said
     where said.space_id = p_space
       and exists (select from feed_counter
                    where feed_counter.space_id = p_space and feed_counter.account_id = app.account_id())
     order by said.place;
end $$;
grant execute on function app.agreements_as_they_are to footbridge_app;

-- Whose signatures have cooled off, for the clock's hand. It reads no envelope.
create function app.signatures_due(p_now timestamptz)
  returns table (account_id uuid, member_id uuid, space_id uuid, version_id uuid, shows_at timestamptz)
  language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'signatures_due', true);
  return query
    select counter.account_id, signature.member_id, signature.space_id, signature.version_id,
           signature.shows_at::timestamptz
      from signature
      join feed_counter counter on counter.member_id = signature.member_id
     where signature.shows_at <= p_now;
end $$;
grant execute on function app.signatures_due to footbridge_jobs;

-- What someone takes back, of what they said or replied, does not reach the other any more if it has not yet. Returns
-- whether it still waited, which serves to tell nobody of it, and no one of that.
create function app.take_back_saying(p_space uuid, p_mark text) returns boolean language plpgsql security definer
  set search_path = app, pg_temp as $$
declare
  caller uuid;
begin
  perform set_config('app.inside', 'take_back_saying', true);
  select feed_counter.member_id into caller from feed_counter
   where feed_counter.space_id = p_space and feed_counter.account_id = account_id();
  if not exists (select from saying where saying.space_id = p_space and saying.mark = p_mark
                                      and saying.author_id = caller)
     and not exists (select from saying_reply reply where reply.space_id = p_space and reply.mark = p_mark
                                                      and reply.author_id = caller) then
    return false;
  end if;
  delete from waiting using feed_counter reader
   where reader.space_id = p_space and reader.member_id = waiting.member_id and waiting.act_hash = p_mark;
  return found;
end $$;
grant execute on function app.take_back_saying to footbridge_app;

-- The same list as `waitingKinds` in packages/domain.
create or replace function app.waits(p_kind text) returns boolean language sql immutable parallel safe
  return p_kind in ('message:sent', 'introduction:changed', 'acknowledgement:shared', 'neutral:proposed',
                    'agreement:offered', 'agreement:changed', 'saying:said');
