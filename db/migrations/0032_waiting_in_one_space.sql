-- Ids are random and made by whoever acts, so nothing keeps the same one from being used in another space. What waits for
-- somebody in one of their spaces hides nothing in another, nor in another conversation.

alter policy own_or_sent on app.message
  using (
    message.space_id = any (array(select seat.space_id from app.seat))
    and (message.author_id = any (array(select seat.member_id from app.seat))
         or (message.sent_at is not null
             and (message.space_id, message.id) not in (
               select seat.space_id, waiting.message_id
                 from app.waiting join app.seat on seat.member_id = waiting.member_id
                where waiting.message_id is not null)))
  );

alter policy own_or_delivered on app.letter
  using (
    letter.author_id = any (array(select seat.member_id from app.seat))
    or (letter.receiver_id = any (array(select seat.member_id from app.seat))
        and letter.sent_at is not null
        and (letter.receiver_id, letter.id) not in (
          select waiting.member_id, waiting.id from app.waiting where waiting.kind = 'letter:delivered'))
  );

alter policy own_or_arrived on app.dialogue
  using (
    dialogue.space_id = any (array(select seat.space_id from app.seat))
    and (dialogue.space_id, dialogue.id) not in (
      select seat.space_id, waiting.dialogue_id
        from app.waiting join app.seat on seat.member_id = waiting.member_id
       where waiting.kind = 'dialogue:proposed' and waiting.dialogue_id is not null
         and waiting.detail #>> '{said,event,act}' = 'propose')
  );

alter policy own_or_both on app.dialogue_event
  using (
    dialogue_event.space_id = any (array(select seat.space_id from app.seat))
    and (dialogue_event.only_for is null
         or dialogue_event.only_for = any (array(select seat.member_id from app.seat)))
    and (dialogue_event.space_id, dialogue_event.dialogue_id, dialogue_event.act_id) not in (
      select seat.space_id, waiting.dialogue_id, (waiting.detail #>> '{said,event,id}')::uuid
        from app.waiting join app.seat on seat.member_id = waiting.member_id
       where waiting.dialogue_id is not null and waiting.detail #>> '{said,event,id}' is not null)
  );
