-- Whether a conversation is live and going on stands in a column of its own. Told from the state, it made every move touch
-- the indexes of a row whose key never changes, and the longer two people talked the slower that was.
drop index app.dialogue_live;
alter table app.dialogue_state
  add column is_live boolean generated always as (state ->> 'pace' = 'live' and state ->> 'phase' = 'active') stored;
create index dialogue_live on app.dialogue_state (space_id, dialogue_id) where is_live;

grant create on schema app to footbridge_keeper;
set local role footbridge_keeper;
-- As before, but for that.
create or replace function app.note_here(p_accounts uuid[], p_at timestamptz) returns void language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  with live as (
    select counter.member_id, counter.account_id
      from dialogue_state stands
      join dialogue on dialogue.space_id = stands.space_id and dialogue.id = stands.dialogue_id
      join feed_counter counter on counter.member_id in (dialogue.asker_id, dialogue.asked_id)
     where stands.is_live
  ), gone as (
    delete from here where here.member_id not in (select live.member_id from live)
  )
  insert into here (member_id, seen_at)
    select distinct live.member_id, p_at from live where live.account_id = any (p_accounts)
    on conflict (member_id) do update set seen_at = greatest(here.seen_at, excluded.seen_at);
end $$;

create or replace function app.lost_rooms(p_since timestamptz, p_limit integer) returns table (
  account_id uuid, space_id uuid, id uuid, seen_at timestamptz
) language plpgsql stable security definer
  set search_path = app, pg_temp as $$
begin
  return query
    select one.account_id, dialogue.space_id, dialogue.id, seen.longest_ago
      from dialogue_state stands
      join dialogue on dialogue.space_id = stands.space_id and dialogue.id = stands.dialogue_id
      join lateral (select counter.account_id from feed_counter counter
                     where counter.member_id in (dialogue.asker_id, dialogue.asked_id) limit 1) one on true
      join lateral (select case when count(*) = 2 then min(here.seen_at) end as longest_ago
                      from here where here.member_id in (dialogue.asker_id, dialogue.asked_id)) seen on true
     where stands.is_live
       and (stands.state ->> 'movedAt')::bigint <= extract(epoch from p_since) * 1000
       and (seen.longest_ago is null or seen.longest_ago <= p_since)
     limit p_limit;
end $$;

reset role;
revoke create on schema app from footbridge_keeper;
