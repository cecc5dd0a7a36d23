-- Rules that both agreed to are kept where somebody sends. For whoever is bound by one there is a flag beside the others in
-- the row that a message moves anyway: such a message is decided with its space locked, and every other as before.
alter table app.feed_counter
  -- Some agreed rule may hold what this member sends, now or from a day that is agreed.
  add column bound boolean not null default false;
grant select (bound) on app.feed_counter to footbridge_keeper;

-- A message or letter that a rule holds leaves later than it was to.
grant update (held_until, first_position) on app.message to footbridge_app;
grant update (leaves_at) on app.letter to footbridge_app;

create policy rules on app.feed_counter to footbridge_owner
  using (current_setting('app.inside', true) in ('note_bound', 'what_binds'));
create policy rules on app.agreement_said for select to footbridge_owner
  using (current_setting('app.inside', true) = 'what_binds');
create policy rules on app.clock for select to footbridge_owner
  using (current_setting('app.inside', true) = 'what_binds');
create policy rules on app.message for select to footbridge_owner
  using (current_setting('app.inside', true) = 'what_binds');
create policy rules on app.letter for select to footbridge_owner
  using (current_setting('app.inside', true) = 'what_binds');

-- Who of a space is bound from now on. For one of the two, as part of what is said of an agreement.
create function app.note_bound(p_space uuid, p_bound uuid[]) returns void language plpgsql security definer
  set search_path = app, pg_temp as $$
begin
  perform set_config('app.inside', 'note_bound', true);
  if not exists (select from feed_counter where space_id = p_space and account_id = app.account_id()) then return; end if;
  update feed_counter set bound = member_id = any (p_bound)
   where space_id = p_space and bound is distinct from (member_id = any (p_bound));
end $$;
grant execute on function app.note_bound to footbridge_app;

-- All that is decided by when someone who is bound sends something: what was said of agreements that both signed, whether
-- it has reached them or not, the zones their clocks go by, when what they wrote left since a moment, and when what waits
-- to leave is to. It waits for whoever else acts in the space. For that member and the clock's hand alone, and for the
-- decision alone; null for whoever is not bound.
create function app.what_binds(p_space uuid, p_member uuid, p_since timestamptz) returns jsonb
  language plpgsql security definer
  set search_path = app, pg_temp as $$
#variable_conflict use_column
declare
  author uuid;
begin
  perform set_config('app.inside', 'what_binds', true);
  if not exists (select from feed_counter
                  where space_id = p_space and member_id = p_member
                    and (session_user = 'footbridge_jobs' or account_id = app.account_id())) then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(p_space::text, 0));
  select account_id into author from feed_counter where space_id = p_space and member_id = p_member and bound;
  if not found then return null; end if;
  return jsonb_build_object(
    'account', author,
    'said', (
      select jsonb_agg(jsonb_build_object('id', said.id, 'by', said.author_id, 'kind', said.kind,
                                          'content', said.content, 'at', said.said_at) order by said.place)
        from agreement_said said
       where said.space_id = p_space
         and (said.kind in ('signed', 'clause_ended')
              or said.kind = 'offered'
                 and said.id in (select (signed.content ->> 'version')::uuid from agreement_said signed
                                  where signed.space_id = p_space and signed.kind = 'signed'))),
    'zones', (
      select coalesce(jsonb_object_agg(clock.member_id, clock.zone), '{}')
        from clock join feed_counter counter on counter.member_id = clock.member_id
       where counter.space_id = p_space),
    'left', (
      select coalesce(jsonb_agg(sent.sent_at), '[]')
        from (select message.sent_at from message
               where message.space_id = p_space and message.author_id = p_member and message.sent_at > p_since
               union all
              select letter.sent_at from letter
               where letter.space_id = p_space and letter.author_id = p_member and letter.sent_at > p_since) sent),
    'planned', (
      select coalesce(jsonb_agg(jsonb_build_object('id', held.id, 'at', held.at)), '[]')
        from (select message.id, message.held_until as at from message
               where message.space_id = p_space and message.author_id = p_member
                 and message.sent_at is null and message.taken_back_at is null
               union all
              select letter.id, letter.leaves_at from letter
               where letter.space_id = p_space and letter.author_id = p_member
                 and letter.sent_at is null and letter.taken_back_at is null) held));
end $$;
grant execute on function app.what_binds to footbridge_app, footbridge_jobs;

-- As before, but that a message of someone who is bound is kept only by whoever has asked the rules, with the space locked.
drop function app.keep_message_for_two;
-- Only its owner can drop it.
set local role footbridge_keeper;
drop function app.keep_message;
reset role;
create function app.keep_message(
  p_account uuid, p_space uuid, p_id uuid, p_author uuid, p_epoch integer, p_parents text[], p_envelope text,
  p_act jsonb, p_act_hash text, p_at timestamptz, p_held_until timestamptz, p_asked boolean
) returns table (account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp
  -- Otherwise PostgreSQL plans anew each time, for the parents' sake: longer than it takes to write.
  set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  sent_at constant timestamptz := case when p_held_until is null then p_at end;
  places integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_space::text, 0))
     from feed_counter where member_id = p_author and account_id = p_account and space_id = p_space;
  if not found then return; end if;

  insert into message
    (space_id, id, author_id, epoch, envelope, act, act_hash, written_at, held_until, sent_at, first_position)
    select p_space, p_id, p_author, p_epoch, p_envelope, p_act, p_act_hash, p_at, p_held_until, sent_at,
           author.position + 1
      from feed_counter author, space
     where author.member_id = p_author and author.may_write and (p_asked or not author.bound)
       and space.id = p_space and space.phase = 'open' and space.epoch = p_epoch and not space.rekey_due
       and cardinality(p_parents) = (
         select count(*) from record_act
          where record_act.space_id = p_space and record_act.hash = any (p_parents)
            and record_act.act ->> 'kind' = 'message:send')
  on conflict do nothing;
  if not found then return; end if;

  if sent_at is not null then
    insert into record_act (space_id, hash, member_id, act, recorded_at)
      values (p_space, p_act_hash, p_author, p_act, p_at);
  end if;
  return query
    with moved as (
      update feed_counter set position = position + 1
       where space_id = p_space and (member_id = p_author or reached_at_once and sent_at is not null)
      returning account_id, member_id, position, woken
    ), written as (
      insert into feed_entry (member_id, position, kind, message_id, at)
        select moved.member_id, moved.position, case when sent_at is null then 'message:held' else 'message:sent' end,
               p_id, p_at
          from moved
    )
    select case when moved.woken or moved.member_id = p_author then moved.account_id end,
           moved.member_id, moved.position
      from moved;
  get diagnostics places = row_count;
  -- Both were reached: nothing waits.
  if sent_at is null or places = 2 then return; end if;
  insert into waiting (member_id, message_id, act_hash, written_position, since, until)
    select reader.member_id, p_id, p_act_hash, author.position, p_at, p_at
      from feed_counter author
      join feed_counter reader on reader.space_id = p_space and reader.member_id <> p_author
                              and not reader.reached_at_once
     where author.member_id = p_author;
end $$;

grant execute on function app.keep_message to footbridge_app;
grant create on schema app to footbridge_keeper;
alter function app.keep_message owner to footbridge_keeper;
revoke create on schema app from footbridge_keeper;
-- For keep_message_for_two.
set local role footbridge_keeper;
grant execute on function app.keep_message to footbridge_owner;
reset role;

create function app.keep_message_for_two(
  p_account uuid, p_space uuid, p_id uuid, p_author uuid, p_epoch integer, p_parents text[], p_envelope text,
  p_act jsonb, p_act_hash text, p_at timestamptz, p_held_until timestamptz,
  p_asked boolean, p_item_keys jsonb
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
                                          p_act, p_act_hash, p_at, p_held_until, p_asked);
  if not found then return; end if;
  perform set_config('app.inside', 'keep_message_for_two', true);
  update message set item_keys = p_item_keys where message.space_id = p_space and message.id = p_id;
end $$;
grant execute on function app.keep_message_for_two to footbridge_app;
