-- An e-mail that there is something new: only if wished, and only to an address whose reader has said yes to it.
create table app.notice (
  account_id uuid primary key references auth.account on delete cascade,
  wish text not null check (wish in ('daily', 'weekly')),
  -- SHA-256 of what the links in the mails carry. Both belong to one address: with another one they are others.
  confirm_hash text not null,
  stop_hash text not null,
  confirmed boolean not null default false,
  last_at timestamptz(3),
  -- When to decide again.
  decide_at timestamptz(3) not null
);
create index notice_by_confirm_hash on app.notice (confirm_hash);
create index notice_by_stop_hash on app.notice (stop_hash);

-- How far into a feed its reader has been, or was told by e-mail that there is something. Kept only for who wants mail.
create table app.announced (
  member_id uuid primary key references app.seat (member_id) on delete cascade,
  position bigint not null
);

alter table app.notice enable row level security, force row level security;
alter table app.announced enable row level security, force row level security;

grant select, insert, update (wish, confirm_hash, stop_hash, confirmed, last_at, decide_at), delete on app.notice
  to footbridge_app;
grant select, insert, update (position) on app.announced to footbridge_app;

create policy own on app.notice for select to footbridge_app
  using (notice.account_id = (select app.account_id()));
create policy own_new on app.notice for insert to footbridge_app
  with check (notice.account_id = (select app.account_id()));
create policy own_change on app.notice for update to footbridge_app
  using (notice.account_id = (select app.account_id()))
  with check (notice.account_id = (select app.account_id()));
create policy own_end on app.notice for delete to footbridge_app
  using (notice.account_id = (select app.account_id()));

create policy own on app.announced for select to footbridge_app
  using (announced.member_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.announced for insert to footbridge_app
  with check (announced.member_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.announced for update to footbridge_app
  using (announced.member_id = any (array(select seat.member_id from app.seat)))
  with check (announced.member_id = any (array(select seat.member_id from app.seat)));

create policy functions on app.notice to footbridge_owner
  using (current_setting('app.inside', true) in ('confirm_notices', 'stop_notices', 'notices_due'));
create policy functions on app.announced for select to footbridge_owner
  using (current_setting('app.inside', true) = 'notices_due');
create policy notices on app.seat for select to footbridge_owner
  using (current_setting('app.inside', true) = 'notices_due');
create policy notices on app.feed_counter for select to footbridge_owner
  using (current_setting('app.inside', true) = 'notices_due');

-- The yes of whoever reads an address, and their no. For anyone who holds what was mailed there.
create function app.confirm_notices(p_hash text) returns void language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'confirm_notices', true);
  update notice set confirmed = true where notice.confirm_hash = p_hash;
end $$;
grant execute on function app.confirm_notices to footbridge_app;

create function app.stop_notices(p_hash text) returns void language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'stop_notices', true);
  delete from notice where notice.stop_hash = p_hash;
end $$;
grant execute on function app.stop_notices to footbridge_app;

-- Whose notice the clock's hand has to decide on: something stands in a feed of theirs that they were not told of.
create function app.notices_due(p_now timestamptz, p_limit integer) returns table (account_id uuid)
  language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'notices_due', true);
  return query
    select notice.account_id
      from notice
     where notice.confirmed and notice.decide_at <= p_now
       and exists (select from seat
                     join feed_counter counter on counter.member_id = seat.member_id
                     left join announced on announced.member_id = seat.member_id
                    where seat.account_id = notice.account_id
                      and counter.position > coalesce(announced.position, 0))
     order by notice.decide_at
     limit p_limit;
end $$;
grant execute on function app.notices_due to footbridge_jobs;

-- What waits is an entry of a feed that has not arrived: of a message, or of anything else that counts as being reached.
alter table app.waiting
  drop constraint waiting_pkey,
  add column id uuid not null default gen_random_uuid(),
  add column kind text not null default 'message:sent',
  add column detail jsonb,
  alter column act_hash drop not null,
  -- Within one moment: first what is no message, then messages in their author's order.
  alter column written_position set default 0;
alter table app.waiting alter column message_id drop not null, add primary key (member_id, id);

-- As before, but that of what waits only messages are meant: one null among them would hide every message.
alter policy own_or_sent on app.message
  using (
    message.space_id = any (array(select seat.space_id from app.seat))
    and (message.author_id = any (array(select seat.member_id from app.seat))
         or (message.sent_at is not null
             and message.id <> all (
               array(select waiting.message_id from app.waiting where waiting.message_id is not null))))
  );

-- What counts as being reached: the same list as `waitingKinds` in packages/domain.
create function app.waits(p_kind text) returns boolean language sql immutable parallel safe
  return p_kind in ('message:sent', 'introduction:changed', 'acknowledgement:shared', 'neutral:proposed');

create policy waits on app.space for select to footbridge_owner
  using (current_setting('app.inside', true) = 'append_feed');

-- As before, but that in an open space everything that counts as being reached waits for whoever is not reached at once,
-- and not a message alone. Where it tells of an act, that is told apart by its hash.
drop function app.append_feed(uuid, text, text, uuid, jsonb, timestamptz);
create function app.append_feed(
  p_space uuid, p_audience text, p_kind text, p_message uuid, p_detail jsonb, p_at timestamptz, p_act_hash text
) returns table (account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp as $$
#variable_conflict use_column
declare
  caller constant uuid := app.account_id();
begin
  perform set_config('app.inside', 'append_feed', true);
  -- Nobody waits for a counter in a circle: whoever holds the space holds them all. (One's own lock is taken again
  -- for nothing.)
  perform pg_advisory_xact_lock(hashtextextended(p_space::text, 0));
  -- The clock's hand has no seat, and tells everyone.
  if not exists (select from feed_counter where space_id = p_space and account_id = caller)
     and not (session_user = 'footbridge_jobs' and p_audience = 'all') then
    raise insufficient_privilege;
  end if;
  return query
    with held_off as (
      insert into waiting (member_id, kind, message_id, detail, act_hash, written_position, since, until)
        select counter.member_id, p_kind, p_message, p_detail, coalesce(message.act_hash, p_act_hash),
               coalesce(message.first_position,
                        (select own.position from feed_counter own
                          where own.space_id = p_space and own.account_id = caller)),
               p_at, p_at
          from feed_counter counter
          left join message on message.space_id = p_space and message.id = p_message
         where counter.space_id = p_space and p_audience <> 'own' and app.waits(p_kind)
           and counter.account_id is distinct from caller
           and message.author_id is distinct from counter.member_id
           and not counter.reached_at_once
           and exists (select from space where space.id = p_space and space.phase = 'open')
      returning member_id
    ), moved as (
      update feed_counter set position = position + 1
       where space_id = p_space and (p_audience = 'all' or (p_audience = 'own') = (account_id = caller))
         and member_id not in (select held_off.member_id from held_off)
      returning account_id, member_id, position, woken
    ), written as (
      insert into feed_entry (member_id, position, kind, message_id, detail, at)
        select moved.member_id, moved.position, p_kind, p_message, p_detail, p_at from moved
    )
    select case when moved.woken or moved.account_id is not distinct from caller then moved.account_id end,
           moved.member_id, moved.position
      from moved;
end $$;
grant execute on function app.append_feed to footbridge_app, footbridge_jobs;
