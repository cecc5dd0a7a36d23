-- People wait for a move in a conversation, and it nearly always finds it as it was when the one before was made. Then it is
-- one statement, as a message is.

grant create on schema app to footbridge_keeper;
set local role footbridge_keeper;
-- What keep_moves does, on behalf of an account, if everything it was decided by is still so: how the conversation stands
-- (`p_known`, after `p_before` events), the key that is signed with and, where there are words, the one that seals them.
-- Nothing is kept and nothing returned where one of them is not, where the same act was kept before, or where something of
-- the conversation waits for whoever moves.
create function app.keep_moves_if(
  p_account uuid, p_act uuid, p_signing_key text, p_known jsonb, p_space uuid, p_dialogue uuid, p_before integer,
  p_at timestamptz, p_words jsonb, p_events jsonb, p_state jsonb, p_is_over boolean, p_due_at timestamptz, p_entries jsonb
) returns table (entry integer, account_id uuid, member_id uuid, "position" bigint) language plpgsql security definer
  set search_path = app, pg_temp
  set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  perform set_config('app.account_id', p_account::text, true);
  -- Who has no place in the space must not learn from waiting that something happens there.
  perform pg_advisory_xact_lock(hashtextextended(p_space::text, 0))
     from feed_counter where space_id = p_space and account_id = p_account;
  if not found then return; end if;

  perform from feed_counter counter
     join space on space.id = p_space
     join member on member.space_id = p_space and member.id = counter.member_id
     join dialogue_state stands on stands.space_id = p_space and stands.dialogue_id = p_dialogue
    where counter.space_id = p_space and counter.account_id = p_account and counter.may_write
      and member.signing_key = p_signing_key
      and (p_words is null or space.epoch = (p_words ->> 'epoch')::integer and not space.rekey_due)
      and stands.events = p_before and stands.state = p_known
      and not exists (select from dialogue_event event
                       where event.space_id = p_space and event.dialogue_id = p_dialogue and event.act_id = p_act)
      and not exists (select from waiting
                       where waiting.member_id = counter.member_id and waiting.dialogue_id = p_dialogue);
  if not found then return; end if;
  return query select * from keep_moves(p_space, p_dialogue, p_before, p_at, p_words, p_events, p_state, p_is_over,
                                        p_due_at, p_entries);
end $$;
revoke execute on function app.keep_moves_if from public;
grant execute on function app.keep_moves_if to footbridge_app;
reset role;
revoke create on schema app from footbridge_keeper;
