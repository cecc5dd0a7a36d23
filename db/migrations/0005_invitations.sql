-- Links that people pass on by hand. Of what becomes of a link its maker sees what they did themselves: made, withdrawn.
create table app.invitation (
  space_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('invitation', 'card')),
  -- Not unique: a conflict would tell that a link exists. Whoever made it first is found.
  token_hash text not null,
  envelope text not null,
  own_copy text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  primary key (space_id, id),
  foreign key (space_id, member_id) references app.member (space_id, id)
);
create index invitation_by_token on app.invitation (token_hash, created_at);

-- A reader pressed "No more". Nobody's to read: the maker must not be able to tell.
create table app.links_closed (
  space_id uuid primary key references app.space,
  closed_at timestamptz(3) not null
);

alter table app.invitation enable row level security, force row level security;
alter table app.links_closed enable row level security, force row level security;

grant select, insert, update (revoked_at) on app.invitation to footbridge_app;

create policy own on app.invitation for select to footbridge_app
  using (invitation.member_id = any (array(select seat.member_id from app.seat)));
create policy own_new on app.invitation for insert to footbridge_app
  with check (invitation.member_id = any (array(select seat.member_id from app.seat)));
create policy own_change on app.invitation for update to footbridge_app
  using (invitation.member_id = any (array(select seat.member_id from app.seat)))
  with check (invitation.member_id = any (array(select seat.member_id from app.seat)));

create policy functions on app.invitation for select to footbridge_owner
  using (current_setting('app.inside', true) in ('find_link', 'close_links', 'take_seat'));
create policy functions on app.links_closed to footbridge_owner
  using (current_setting('app.inside', true) in ('find_link', 'close_links', 'take_seat'));

-- Everything the rules of a link ask for, and what is inside it. For whoever holds the token; changes nothing.
create function app.find_link(p_token_hash text) returns table (
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
      join seat inviter on inviter.member_id = link.member_id
      left join seat newcomer on newcomer.space_id = link.space_id and newcomer.member_id <> link.member_id
      left join links_closed closed on closed.space_id = link.space_id;
end $$;

-- "No more": the same for every token, known or not.
create function app.close_links(p_token_hash text, p_at timestamptz) returns void
  language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'close_links', true);
  insert into links_closed (space_id, closed_at)
    select invitation.space_id, p_at from invitation where invitation.token_hash = p_token_hash
     order by invitation.created_at limit 1
  on conflict do nothing;
end $$;

-- Takes the free seat for the caller's account, keys and all, if the link still lives when its turn comes: everyone who
-- tries waits here for the space, and the first one in leaves no seat.
create function app.take_seat(
  p_token_hash text, p_member uuid, p_wrap text, p_agreement_key text, p_signing_key text,
  p_introduction text, p_act jsonb, p_at timestamptz
) returns boolean language plpgsql security definer
  set search_path = app, pg_temp as $$
declare
  link invitation;
  free_party text;
begin
  perform set_config('app.inside', 'take_seat', true);
  select * into link from invitation where invitation.token_hash = p_token_hash
   order by invitation.created_at limit 1;
  if not found or account_id() is null or exists (select from member where member.id = p_member) then
    return false;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(link.space_id::text, 0));
  -- Read again now that nobody else can change it.
  perform from invitation
    where invitation.space_id = link.space_id and invitation.id = link.id
      and invitation.revoked_at is null and invitation.expires_at > p_at;
  if not found or exists (select from links_closed where links_closed.space_id = link.space_id) then
    return false;
  end if;
  select case founder.party when 'parent' then 'child' else 'parent' end into free_party
    from member founder join seat on seat.member_id = founder.id
   where founder.space_id = link.space_id and seat.account_id <> account_id()
     and (select count(*) from member taken where taken.space_id = link.space_id) = 1;
  if not found then return false; end if;

  insert into member (id, space_id, party, founder, agreement_key, signing_key,
                      introduction_epoch, introduction, introduction_act)
    values (p_member, link.space_id, free_party, false, p_agreement_key, p_signing_key, 1, p_introduction, p_act);
  insert into seat (account_id, space_id, member_id, invitation_id)
    values (account_id(), link.space_id, p_member, link.id);
  insert into space_key_wrap (space_id, member_id, epoch, wrap) values (link.space_id, p_member, 1, p_wrap);
  insert into feed_counter (space_id, member_id, account_id) values (link.space_id, p_member, account_id());
  return true;
end $$;
grant execute on function app.find_link, app.close_links, app.take_seat to footbridge_app;
