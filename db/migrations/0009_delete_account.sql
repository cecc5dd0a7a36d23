-- An account ends: at once, for good, and unseen by whoever wrote with it. What was shared stays with the other, under
-- the name it was given; everything that was the leaver's alone is gone. Where nobody else is left, all of it goes.

-- The feed and the record stay append-only for everyone but this function, and unchangeable for it, too. A foreign key to
-- a member would ask for the right to change the record whenever that member is removed.
grant delete on app.feed_entry, app.record_act to footbridge_owner;
alter table app.record_act drop constraint record_act_space_id_member_id_fkey;

create policy functions on auth.account to footbridge_owner
  using (current_setting('app.inside', true) = 'delete_account');
create policy functions on auth.session to footbridge_owner
  using (current_setting('app.inside', true) = 'delete_account');
create policy functions on app.acknowledgements_shared to footbridge_owner
  using (current_setting('app.inside', true) = 'delete_account');
create policy functions on app.joint_readiness to footbridge_owner
  using (current_setting('app.inside', true) = 'delete_account');
create policy functions on app.message to footbridge_owner
  using (current_setting('app.inside', true) = 'delete_account');
create policy functions on app.hidden_message to footbridge_owner
  using (current_setting('app.inside', true) = 'delete_account');

alter policy functions on app.space
  using (current_setting('app.inside', true) in ('start_space', 'find_link', 'take_seat', 'delete_account'));
alter policy functions on app.member
  using (current_setting('app.inside', true)
    in ('start_space', 'find_link', 'take_seat', 'both_sides', 'delete_account'));
alter policy functions on app.seat
  using (current_setting('app.inside', true)
    in ('start_space', 'find_link', 'take_seat', 'both_sides', 'append_feed', 'delete_account'));
alter policy functions on app.space_key_wrap
  using (current_setting('app.inside', true) in ('start_space', 'take_seat', 'delete_account'));
alter policy functions on app.acknowledgement
  using (current_setting('app.inside', true) in ('both_sides', 'delete_account'));
alter policy functions on app.readiness
  using (current_setting('app.inside', true) in ('both_sides', 'delete_account'));
alter policy functions on app.feed_counter
  using (current_setting('app.inside', true) in ('start_space', 'take_seat', 'append_feed', 'delete_account'));
alter policy functions on app.feed_entry
  using (current_setting('app.inside', true) in ('append_feed', 'delete_account'));
alter policy functions on app.links_closed
  using (current_setting('app.inside', true) in ('find_link', 'close_links', 'take_seat', 'delete_account'));
drop policy functions on app.record_act;
create policy functions on app.record_act to footbridge_owner
  using (current_setting('app.inside', true) in ('find_link', 'delete_account'));
drop policy functions on app.invitation;
create policy functions on app.invitation to footbridge_owner
  using (current_setting('app.inside', true) in ('find_link', 'close_links', 'take_seat', 'delete_account'));

-- A space in which nobody else has a seat, with everything in it.
create function app.delete_space(p_space uuid) returns void language plpgsql
  set search_path = app, pg_temp as $$
begin
  delete from hidden_message where hidden_message.space_id = p_space;
  delete from message where message.space_id = p_space;
  delete from record_act where record_act.space_id = p_space;
  delete from joint_readiness where joint_readiness.space_id = p_space;
  delete from acknowledgements_shared where acknowledgements_shared.space_id = p_space;
  delete from acknowledgement where acknowledgement.space_id = p_space;
  delete from invitation where invitation.space_id = p_space;
  delete from links_closed where links_closed.space_id = p_space;
  delete from space_key_wrap where space_key_wrap.space_id = p_space;
  delete from member where member.space_id = p_space;
  delete from space where space.id = p_space;
end $$;

-- What one member of a space leaves behind to the other: what was shared, and nothing else.
create function app.delete_own_side(p_space uuid, p_member uuid) returns void language plpgsql
  set search_path = app, pg_temp as $$
begin
  delete from hidden_message where hidden_message.member_id = p_member;
  delete from message where message.author_id = p_member and message.sent_at is null;
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

-- Ends the caller's account. Returns the ids of the sessions that ended with it.
create function app.delete_account() returns setof text language plpgsql security definer
  set search_path = app, pg_temp as $$
declare
  leaver constant uuid := account_id();
  own seat;
begin
  perform set_config('app.inside', 'delete_account', true);
  -- From here on nobody signs in to this account or takes a seat for it: both wait for this row, and find it gone.
  perform from auth.account where account.id = leaver for update;
  for own in select * from seat where seat.account_id = leaver order by seat.space_id loop
    perform pg_advisory_xact_lock(hashtextextended(own.space_id::text, 0));
    delete from readiness where readiness.member_id = own.member_id;
    delete from feed_entry where feed_entry.member_id = own.member_id;
    delete from feed_counter where feed_counter.member_id = own.member_id;
    delete from seat where seat.member_id = own.member_id;
    if exists (select from seat where seat.space_id = own.space_id) then
      perform delete_own_side(own.space_id, own.member_id);
    else
      perform delete_space(own.space_id);
    end if;
  end loop;
  return query delete from auth.session where session.account_id = leaver returning session.id;
  delete from auth.account where account.id = leaver;
end $$;
grant execute on function app.delete_account to footbridge_app;

-- As before, but that whoever made the link may have no account any more.
create or replace function app.find_link(p_token_hash text) returns table (
  id uuid, kind text, envelope text, revoked_at timestamptz, expires_at timestamptz, closed_at timestamptz,
  space_id uuid, author_id uuid, author_party text, agreement_key text, signing_key text,
  introduction_epoch integer, introduction text, introduction_act jsonb,
  inviter_account_id uuid, seat_taken boolean, redeemed_by_account_id uuid, record text[]
) language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'find_link', true);
  return query
    select link.id, link.kind, link.envelope, link.revoked_at::timestamptz, link.expires_at::timestamptz,
           closed.closed_at::timestamptz,
           link.space_id, author.id, author.party, author.agreement_key, author.signing_key,
           author.introduction_epoch, author.introduction, author.introduction_act,
           inviter.account_id, newcomer.account_id is not null,
           case when newcomer.invitation_id = link.id then newcomer.account_id end,
           array(select record_act.hash from record_act where record_act.space_id = link.space_id)
      from (select * from invitation where invitation.token_hash = p_token_hash
             order by invitation.created_at limit 1) link
      join member author on author.id = link.member_id
      left join seat inviter on inviter.member_id = link.member_id
      left join seat newcomer on newcomer.space_id = link.space_id and newcomer.member_id <> link.member_id
      left join links_closed closed on closed.space_id = link.space_id;
end $$;
