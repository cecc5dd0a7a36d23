import type { RefusalCode } from '@footbridge/domain';

/** What a person hears for each "no": what happened, and what they can do now. */
export const refusalSentences: Record<RefusalCode, string> = {
  'request:invalid': 'Something here is not right yet. Please look at what you wrote and try again.',
  'request:too_large': 'That is too long to send in one piece. Please make it shorter.',
  'request:too_many': 'That was a lot of tries in a short time. Please wait a few minutes and try again.',
  'request:foreign_origin': 'This page was opened in an odd way. Please open Footbridge again in a new tab.',
  'request:unknown_route': 'This page is out of date. Please load it again.',
  'server:busy': 'We cannot reach Footbridge right now. What you wrote is still here. Please try again soon.',
  'server:failed': 'Something went wrong on our side. What you wrote is still here. Please try again soon.',
  'session:missing': 'You are signed out. Please sign in again.',
  'session:wrong': 'That e-mail and passphrase do not fit together. Please check both and try again.',
  'account:exists': 'You already have an account with this e-mail. Please sign in.',
  'account:adults_only': 'Footbridge is for people who are 18 or older.',
  'account:keys_missing': 'Your account is not quite ready. Please sign in again to finish it.',
  'codes:needed': 'Please write the six digits from your app as well.',
  'codes:wrong': 'That code is not right, or it was used before. Please wait for the next one and try again.',
  'passkey:not_used': 'No passkey was used. You can try again, or use your passphrase.',
  'passkey:exists': 'There is a passkey for your account here already.',
  'passkey:too_many': 'You have ten passkeys. Please remove one you no longer need.',
  'passkey:unknown': 'This passkey has been removed. Please load the page again.',
  'email:link_unknown':
    'This link does not confirm anything any more. You can have a new one from “My account”.',
  'reset:unknown': 'This link does not open anything any more.',
  'reset:waiting': 'This link does not let you choose a new passphrase yet.',
  'space:unknown': 'We cannot find this space. It may be open in another account.',
  'space:not_open': 'This space is not open yet. Your words are kept here on this device.',
  'space:already_open': 'This space is open already. There is no need for another link.',
  'space:resting': 'This space is resting. Your words are kept here on this device.',
  'space:ended': 'This space has ended. Everything that was written stays readable.',
  'space:too_many_waiting':
    'You have three spaces that wait. You can start a new one when one of them has opened.',
  'invitation:unknown': 'This link does not open anything any more.',
  'invitation:own': 'This is your own link. It is for the other person.',
  'invitation:card_exists': 'You have made a card for this space. There is one card for each space.',
  'invitation:too_many': 'You have many links for this space. Please withdraw one first.',
  'seat:one_each': 'You have a place in this space already. Each person has one.',
  'guest:unknown': 'This person has no place here any more. Nothing else has changed.',
  'guest:too_many': 'You have many open links already. End one of them first.',
  'neutral:seat_taken': 'A neutral person is here already. There is one place for one.',
  'neutral:proposed_before': 'You have proposed someone already. You can take that back first.',
  'neutral:other_words': 'The words have changed since they were proposed. Please ask for a new proposal.',
  'key:stale': 'The space has a new key. Please try again.',
  'key:conflict': 'Two things happened at the same time. Please try again.',
  'envelope:damaged': 'This text could not be opened. Please load the page again. The rest still opens.',
  'message:id_used': 'This was sent before. Please load the page again to see it.',
  'message:gone': 'This has already left, so it cannot be taken back.',
  'message:unknown': 'We cannot find this message. Please load the page again.',
  'message:hold_out_of_range': 'Please choose a time in the next 30 days.',
  'letter:id_used': 'This letter was handed over before. Please load the page again to see it.',
  'letter:gone': 'This letter has already gone, so it cannot be taken back.',
  'letter:unknown': 'We cannot find this letter. Please load the page again.',
  'letter:too_many': 'You have handed over as many letters as we can keep in one space.',
  'letter:wait_out_of_range': 'Please choose a time in the next 30 days.',
  'agreement:id_used': 'This was kept before. Please load the page again to see it.',
  'agreement:unknown': 'We cannot find this version. Please load the page again.',
  'agreement:changed':
    'Something about this agreement has changed since you looked. Nothing you wrote is lost. Please look again.',
  'agreement:other_parties':
    'These words name one of you, or a key, otherwise than we know them here. Nothing was signed. They can be offered again in a new version.',
  'agreement:lapsing':
    'This offer ends soon, before a signature could rest for a day. It can be offered again.',
  'agreement:too_many': 'You have offered as many versions as we can keep in one space.',
  'clause:unknown': 'We cannot find this clause. Please load the page again.',
  'clause:resting':
    'The other person said no to one of these clauses. It rests for 90 days from then. They may offer it themselves at any time.',
  'signature:shown':
    'Your signature has rested for a day and can be seen now, so it cannot be taken back unseen. You can still say that you do not go on with this.',
  'rule:not_yet':
    'You agreed to times without messages, and they last longer than 30 days. Your words are kept here. You can change or end what you agreed.',
  'rule:only_in_sessions':
    'You agreed to write only in a conversation that both have said yes to. Your words are kept here. You can change or end what you agreed.',
  'rule:too_long':
    'This is longer than you agreed to write. Your words are kept here. You can make it shorter, or change or end what you agreed.',
  'rule:for_us_two':
    'You agreed that this is seen by the two of you alone. Nobody else was shown it. You can change or end what you agreed.',
  'rule:quiet_now':
    'You agreed that this is a quiet time. Your words are kept here. You can ask when it is over, or change or end what you agreed.',
  'saying:id_used': 'This was kept before. Please load the page again to see it.',
  'saying:unknown': 'We cannot find this. Please load the page again.',
  'saying:too_many': 'You have said as much as we can keep here. Take something back, and you can say more.',
  'dialogue:unknown': 'We cannot find this conversation. Please load the page again.',
  'dialogue:id_used': 'This was said before. Please load the page again to see it.',
  'dialogue:closed': 'This conversation is over. What was said in it stays here to read.',
  'dialogue:stale':
    'Something happened here while you were writing. Please look again. Your words are still in the box.',
  'dialogue:resting': 'The room is resting. Your words are kept here until it goes on.',
  'dialogue:not_now': 'This is not possible at this point. Your words are still here.',
  'dialogue:not_your_turn': 'This is not your step right now. Your words are still here for when it is.',
  'dialogue:too_soon': 'This opens a day later, so that there is time to sleep on it.',
  'dialogue:too_long': 'That is a little long to be said back. Please say it in a sentence or two.',
  'dialogue:too_many': 'Several conversations are open here already. Please end one of them first.',
  'dialogue:too_many_today':
    'You have asked for many conversations today. You can ask again tomorrow; those you asked for are still there.',
  'dialogue:time_out_of_range': 'Please choose another time.',
  'dialogue:needs_neutral': 'This way of talking needs a neutral person in the room.',
  'page:too_many': 'You have as many pages as we can keep. Please remove one you no longer need.',
  'readiness:too_soon':
    'You can say yes again seven days after your last yes. You can change to another answer now.',
  'readiness:no_such_answer': 'Please choose one of the answers on this page.',
  'state:changed': 'Something changed while you were on this page. Please look again and then choose.',
};
