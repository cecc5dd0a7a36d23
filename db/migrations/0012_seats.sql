-- The two seats beside those of the two: a neutral, whom both must admit, and a supporter, who is one person's own. They
-- have tables of their own and no row among members, seats and counters, so whatever speaks of both still means the two,
-- and nothing is open to a guest that is not opened to them here.

create table app.guest (
  id uuid primary key,
  space_id uuid not null references app.space on delete cascade,
  role text not null check (role in ('neutral', 'supporter')),
  -- Whose guest; null once a neutral was proposed, who belongs to both from then on.
  host_id uuid references app.seat (member_id) on delete cascade,
  taken_at timestamptz(3),
  -- As the guest gave them when the seat was taken.
  agreement_key text,
  signing_key text,
  introduction text,
  check (num_nulls(taken_at, agreement_key, signing_key, introduction) in (0, 4)),
  check (host_id is not null or role = 'neutral')
);
create index guest_by_space on app.guest (space_id);
create index guest_by_host on app.guest (host_id);

create table app.guest_link (
  guest_id uuid primary key references app.guest on delete cascade,
  host_id uuid not null references app.seat (member_id) on delete cascade,
  token_hash text not null,
  letter text not null,
  own_copy text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index guest_link_by_token on app.guest_link (token_hash, created_at);

-- Which account sits there: nobody else's to know. One account, one seat in a space.
create table app.guest_seat (
  guest_id uuid primary key references app.guest on delete cascade,
  account_id uuid not null references auth.account on delete cascade,
  space_id uuid not null,
  -- What the link told, sealed by the guest for themselves.
  note text not null,
  unique (account_id, space_id)
);

-- The first yes.
create table app.proposal (
  guest_id uuid primary key references app.guest on delete cascade,
  space_id uuid not null,
  member_id uuid not null unique,
  epoch integer not null,
  envelope text not null,
  act jsonb not null,
  act_hash text not null,
  proposed_at timestamptz(3) not null,
  foreign key (space_id, member_id) references app.member (space_id, id) on delete cascade
);

-- A no is its owner's alone.
create table app.declined (
  guest_id uuid not null references app.guest on delete cascade,
  member_id uuid not null references app.seat (member_id) on delete cascade,
  primary key (guest_id, member_id)
);

-- The second yes. One sits at a time.
create table app.neutral (
  guest_id uuid primary key references app.guest on delete cascade,
  space_id uuid not null unique,
  member_id uuid not null,
  act jsonb not null,
  admitted_at timestamptz(3) not null,
  first_epoch integer not null,
  earlier_opened_at timestamptz(3),
  foreign key (space_id, member_id) references app.member (space_id, id) on delete cascade
);

-- One's own yes to opening what was written before.
create table app.earlier_wish (
  guest_id uuid not null references app.guest on delete cascade,
  member_id uuid not null references app.seat (member_id) on delete cascade,
  primary key (guest_id, member_id)
);

create table app.guest_key_wrap (
  guest_id uuid not null references app.guest on delete cascade,
  space_id uuid not null,
  epoch integer not null,
  wrap text not null,
  primary key (guest_id, epoch)
);

-- What one shows to one's own supporter: a copy under a key of its own.
create table app.shown_item (
  guest_id uuid not null references app.guest on delete cascade,
  item_id uuid not null,
  envelope text not null,
  wrap text not null,
  shown_at timestamptz(3) not null,
  primary key (guest_id, item_id)
);

-- A key of the item's own, wrapped to each who may read it; null where the space key seals it. It lies in the item's own
-- row: whoever may know of the item may see the wraps, and there is no second rule to keep.
alter table app.message add item_keys jsonb;
-- Who put the key in force there. Whoever cannot open somebody else's may put another in its place.
alter table app.space add key_made_by uuid;

alter table app.guest enable row level security, force row level security;
alter table app.guest_link enable row level security, force row level security;
alter table app.guest_seat enable row level security, force row level security;
alter table app.proposal enable row level security, force row level security;
alter table app.declined enable row level security, force row level security;
alter table app.neutral enable row level security, force row level security;
alter table app.earlier_wish enable row level security, force row level security;
alter table app.guest_key_wrap enable row level security, force row level security;
alter table app.shown_item enable row level security, force row level security;

grant select, insert (id, space_id, role, host_id), update (host_id) on app.guest to footbridge_app;
grant select, insert on app.guest_link, app.proposal, app.declined, app.earlier_wish, app.guest_key_wrap to footbridge_app;
grant select on app.guest_seat to footbridge_app;
grant select, insert (guest_id, space_id, member_id, act, admitted_at, first_epoch), update (earlier_opened_at)
  on app.neutral to footbridge_app;
grant select, insert, delete on app.shown_item to footbridge_app;
grant update (key_made_by) on app.space to footbridge_app;

create policy own on app.guest_seat for select to footbridge_app
  using (guest_seat.account_id = (select app.account_id()));

create policy inside on app.proposal for select to footbridge_app
  using (proposal.space_id = any (array(select seat.space_id from app.seat)));
create policy own_new on app.proposal for insert to footbridge_app
  with check (proposal.member_id = any (array(select seat.member_id from app.seat)));

create policy own_or_proposed on app.guest for select to footbridge_app
  using (
    guest.host_id = any (array(select seat.member_id from app.seat))
    or guest.id = any (array(select guest_seat.guest_id from app.guest_seat))
    or guest.id = any (array(select proposal.guest_id from app.proposal))
  );
create policy own_new on app.guest for insert to footbridge_app
  with check (guest.host_id = any (array(select seat.member_id from app.seat)));
create policy own_proposed on app.guest for update to footbridge_app
  using (guest.host_id = any (array(select seat.member_id from app.seat)))
  with check (guest.host_id is null and guest.id = any (array(select proposal.guest_id from app.proposal)));

create policy own on app.guest_link for select to footbridge_app
  using (guest_link.host_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.guest_link for insert to footbridge_app
  with check (guest_link.host_id = any (array(select seat.member_id from app.seat)));

create policy own on app.declined for select to footbridge_app
  using (declined.member_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.declined for insert to footbridge_app
  with check (declined.member_id = any (array(select seat.member_id from app.seat)));

create policy inside on app.neutral for select to footbridge_app
  using (
    neutral.space_id = any (array(select seat.space_id from app.seat))
    or neutral.guest_id = any (array(select guest_seat.guest_id from app.guest_seat))
  );
-- The second yes is never the first one's.
create policy own_new on app.neutral for insert to footbridge_app
  with check (
    neutral.member_id = any (array(select seat.member_id from app.seat))
    and neutral.guest_id = any (array(select proposal.guest_id from app.proposal
                                       where proposal.member_id <> neutral.member_id))
  );

create policy inside_change on app.neutral for update to footbridge_app
  using (neutral.space_id = any (array(select seat.space_id from app.seat)))
  with check (neutral.space_id = any (array(select seat.space_id from app.seat)));

create policy own on app.earlier_wish for select to footbridge_app
  using (earlier_wish.member_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.earlier_wish for insert to footbridge_app
  with check (earlier_wish.member_id = any (array(select seat.member_id from app.seat)));

create policy of_neutrals on app.guest_key_wrap for select to footbridge_app
  using (guest_key_wrap.guest_id = any (array(select neutral.guest_id from app.neutral)));
create policy by_the_two on app.guest_key_wrap for insert to footbridge_app
  with check (
    guest_key_wrap.space_id = any (array(select seat.space_id from app.seat))
    and guest_key_wrap.guest_id = any (array(select neutral.guest_id from app.neutral
                                              where neutral.space_id = guest_key_wrap.space_id))
  );

create policy own on app.shown_item for select to footbridge_app
  using (
    shown_item.guest_id = any (array(select guest_seat.guest_id from app.guest_seat))
    or shown_item.guest_id = any (array(
         select guest_link.guest_id from app.guest_link))
  );
create policy own_new on app.shown_item for insert to footbridge_app
  with check (shown_item.guest_id = any (array(select guest_link.guest_id from app.guest_link)));
create policy own_end on app.shown_item for delete to footbridge_app
  using (shown_item.guest_id = any (array(select guest_link.guest_id from app.guest_link)));

-- A neutral knows the two, and reads what has been sent and is sealed with a key that was wrapped to them: the space's,
-- or the item's own. Of who waits for what they learn nothing.
create policy known_to_neutral on app.member for select to footbridge_app
  using (member.space_id = any (array(
    select neutral.space_id from app.neutral
     where neutral.guest_id in (select guest_seat.guest_id from app.guest_seat))));
create policy for_the_neutral on app.message for select to footbridge_app
  using (
    message.sent_at is not null
    and message.space_id = any (array(
          select neutral.space_id from app.neutral
           where neutral.guest_id in (select guest_seat.guest_id from app.guest_seat)))
    and case when message.item_keys is null
          then (message.space_id, message.epoch) in (
            select key.space_id, key.epoch from app.guest_key_wrap key
             where key.guest_id in (select guest_seat.guest_id from app.guest_seat))
          else message.item_keys ?| array(select guest_seat.guest_id::text from app.guest_seat) end
  );
create policy functions on app.guest to footbridge_owner
  using (current_setting('app.inside', true) in ('find_guest_link', 'take_guest_seat', 'end_guest'));
create policy functions on app.guest_link for select to footbridge_owner
  using (current_setting('app.inside', true) in ('find_guest_link', 'take_guest_seat'));
create policy functions on app.guest_seat to footbridge_owner
  using (current_setting('app.inside', true) in ('find_guest_link', 'take_guest_seat', 'end_guest'));
create policy guests on app.message to footbridge_owner
  using (current_setting('app.inside', true) in ('keep_message_for_two', 'open_message_to'));
create policy guests_read on app.member for select to footbridge_owner
  using (current_setting('app.inside', true) = 'keep_message_for_two');
create policy functions on app.proposal for select to footbridge_owner
  using (current_setting('app.inside', true) = 'end_guest');
create policy functions on app.neutral for select to footbridge_owner
  using (current_setting('app.inside', true) in ('end_guest', 'earlier_wishes'));
create policy functions on app.earlier_wish for select to footbridge_owner
  using (current_setting('app.inside', true) = 'earlier_wishes');
create policy guests on app.seat for select to footbridge_owner
  using (current_setting('app.inside', true)
    in ('find_guest_link', 'take_guest_seat', 'end_guest', 'earlier_wishes', 'open_message_to'));
create policy guests on app.space for update to footbridge_owner
  using (current_setting('app.inside', true) = 'end_guest');
create policy guests_read on app.space for select to footbridge_owner
  using (current_setting('app.inside', true) = 'end_guest');
create policy guests on app.waiting for delete to footbridge_owner
  using (current_setting('app.inside', true) = 'end_guest');
create policy guests_read on app.waiting for select to footbridge_owner
  using (current_setting('app.inside', true) = 'end_guest');
create policy guests on app.feed_counter to footbridge_owner
  using (current_setting('app.inside', true) in ('take_guest_seat', 'end_guest'));
alter policy functions on app.feed_entry
  using (current_setting('app.inside', true)
    in ('append_feed', 'delete_account', 'keep_message', 'take_guest_seat', 'end_guest'));
create policy guests on app.reach for select to footbridge_owner
  using (current_setting('app.inside', true) in ('take_guest_seat', 'end_guest'));
create policy guests on app.standing for select to footbridge_owner
  using (current_setting('app.inside', true) in ('take_guest_seat', 'end_guest'));

-- For the two functions below, which act for someone without a feed in the space. Returns what append_feed returns: no
-- account where nobody is to be woken.
create function app.tell_of_guest(p_members uuid[], p_kind text, p_detail jsonb, p_at timestamptz)
  returns table (account_id uuid, member_id uuid, "position" bigint) language sql
  set search_path = app, pg_temp as $$
    with moved as (
      update feed_counter counter set position = counter.position + 1 where counter.member_id = any (p_members)
      returning counter.account_id, counter.member_id, counter.position
    ), written as (
      insert into feed_entry (member_id, position, kind, detail, at)
        select moved.member_id, moved.position, p_kind, p_detail, p_at from moved
    )
    select case when moved.account_id is not distinct from app.account_id()
                  or not exists (select from reach where reach.member_id = moved.member_id and not reach.live)
                 and not exists (select from standing where standing.member_id = moved.member_id
                                  and (standing.pause_kind is not null or standing.ended is not null))
                then moved.account_id end,
           moved.member_id, moved.position
      from moved;
$$;

-- Everything the rules of such a link ask for, and what is inside. For whoever holds the token; changes nothing.
create function app.find_guest_link(p_token_hash text) returns table (
  id uuid, role text, space_id uuid, host_id uuid, letter text, expires_at timestamptz,
  host_account_id uuid, taken_by_account_id uuid, holds_seat boolean
) language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'find_guest_link', true);
  return query
    select guest.id, guest.role, guest.space_id, link.host_id, link.letter, link.expires_at::timestamptz,
           host.account_id, taker.account_id,
           exists (select from seat own where own.space_id = guest.space_id and own.account_id = account_id())
             or exists (select from guest_seat own
                         where own.space_id = guest.space_id and own.account_id = account_id())
      from (select * from guest_link where guest_link.token_hash = p_token_hash
             order by guest_link.created_at limit 1) link
      join guest on guest.id = link.guest_id
      left join seat host on host.member_id = link.host_id
      left join guest_seat taker on taker.guest_id = guest.id;
end $$;

-- Takes the seat for the caller's account, if it is still free when its turn comes; whoever invited hears of it.
create function app.take_guest_seat(
  p_token_hash text, p_agreement_key text, p_signing_key text, p_introduction text, p_note text, p_at timestamptz
) returns table (account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp as $$
#variable_conflict use_column
declare
  caller constant uuid := account_id();
  wanted guest;
begin
  perform set_config('app.inside', 'take_guest_seat', true);
  select guest.* into wanted from guest_link link join guest on guest.id = link.guest_id
   where link.token_hash = p_token_hash and link.expires_at > p_at
   order by link.created_at limit 1;
  if not found or caller is null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended(wanted.space_id::text, 0));
  if exists (select from seat where seat.space_id = wanted.space_id and seat.account_id = caller) then return; end if;
  update guest set taken_at = p_at, agreement_key = p_agreement_key, signing_key = p_signing_key,
                   introduction = p_introduction
   where guest.id = wanted.id and guest.taken_at is null;
  if not found then return; end if;
  insert into guest_seat (guest_id, account_id, space_id, note)
    values (wanted.id, caller, wanted.space_id, p_note);
  return query select * from tell_of_guest(array[wanted.host_id], 'guest:taken', jsonb_build_object(
    'guest', wanted.id, 'taken', jsonb_build_object(
      'publicKeys', jsonb_build_object('agreement', p_agreement_key, 'signing', p_signing_key),
      'introduction', p_introduction)), p_at);
end $$;

-- What the rules for ending a guest's seat ask for, for whoever may know of the guest. Waits for whoever acts in the space.
create function app.find_guest(p_guest uuid) returns table (
  role text, space_id uuid, host_id uuid, taken_at timestamptz, proposed_by uuid, is_admitted boolean,
  is_guest boolean, member_id uuid
) language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(guest.space_id::text, 0))
     from app.guest where guest.id = p_guest;
  return query
    select guest.role, guest.space_id, guest.host_id, guest.taken_at::timestamptz, proposal.member_id,
           neutral.guest_id is not null,
           exists (select from app.guest_seat where guest_seat.guest_id = guest.id),
           (select seat.member_id from app.seat where seat.space_id = guest.space_id)
      from app.guest
      left join app.proposal on proposal.guest_id = guest.id
      left join app.neutral on neutral.guest_id = guest.id
     where guest.id = p_guest;
end $$;

-- Ends a guest's seat with all that belongs to it. Of a neutral each of the two hears whom the proposal has reached; of
-- anyone else, whoever invited them. When a neutral goes, a new key is due.
create function app.end_guest(p_guest uuid, p_at timestamptz)
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
  end if;
  delete from guest where guest.id = p_guest;
  return query select * from tell_of_guest(told,
    case when proposer is null then 'guest:gone' else 'neutral:gone' end,
    jsonb_build_object(case when proposer is null then 'guest' else 'neutral' end, p_guest), p_at);
end $$;

-- Who of the two has said yes to opening what was written before, for the decision of whoever says so now.
create function app.earlier_wishes(p_guest uuid) returns setof uuid language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'earlier_wishes', true);
  return query
    select wish.member_id from earlier_wish wish
      join neutral on neutral.guest_id = wish.guest_id
     where wish.guest_id = p_guest
       and exists (select from seat where seat.space_id = neutral.space_id and seat.account_id = account_id());
end $$;
grant execute on function app.find_guest_link, app.take_guest_seat, app.find_guest, app.end_guest, app.earlier_wishes
  to footbridge_app;

-- A message for the two alone: kept like any other, with its own key wrapped to exactly both.
create function app.keep_message_for_two(
  p_account uuid, p_space uuid, p_id uuid, p_author uuid, p_epoch integer, p_parents text[], p_envelope text,
  p_act jsonb, p_act_hash text, p_at timestamptz, p_held_until timestamptz, p_item_keys jsonb
) returns table (account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.account_id', p_account::text, true);
  perform set_config('app.inside', 'keep_message_for_two', true);
  if (select array_agg(member.id::text order by member.id::text) from member where member.space_id = p_space)
     is distinct from (select array_agg(key order by key) from jsonb_object_keys(p_item_keys) key) then
    return;
  end if;
  return query select * from keep_message(p_account, p_space, p_id, p_author, p_epoch, p_parents, p_envelope,
                                          p_act, p_act_hash, p_at, p_held_until);
  if not found then return; end if;
  perform set_config('app.inside', 'keep_message_for_two', true);
  update message set item_keys = p_item_keys where message.space_id = p_space and message.id = p_id;
end $$;

-- One more may read a message of the caller's own: a wrap is added, and nothing else changes.
create function app.open_message_to(p_space uuid, p_id uuid, p_reader uuid, p_wrap text) returns void
  language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'open_message_to', true);
  update message set item_keys = item_keys || jsonb_build_object(p_reader::text, p_wrap)
   where message.space_id = p_space and message.id = p_id and message.item_keys is not null
     and message.author_id in (select seat.member_id from seat where seat.account_id = account_id());
end $$;
grant execute on function app.keep_message_for_two, app.open_message_to to footbridge_app;
