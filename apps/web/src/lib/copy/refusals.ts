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
  'space:unknown': 'We cannot find this space. It may be open in another account.',
  'space:not_open': 'This space is not open yet. Your words are kept here on this device.',
  'space:already_open': 'This space is open already. There is no need for another link.',
  'space:too_many_waiting':
    'You have three spaces that wait. You can start a new one when one of them has opened.',
  'invitation:unknown': 'This link does not open anything any more.',
  'invitation:own': 'This is your own link. It is for the other person.',
  'invitation:card_exists': 'You have made a card for this space. There is one card for each space.',
  'invitation:too_many': 'You have many links for this space. Please withdraw one first.',
  'key:stale': 'The space has a new key. Please try again.',
  'key:conflict': 'Two things happened at the same time. Please try again.',
  'envelope:damaged': 'This text arrived damaged and cannot be opened. The rest still opens.',
  'message:id_used': 'This was sent before. Please load the page again to see it.',
  'message:gone': 'This has already left, so it cannot be taken back.',
  'message:unknown': 'We cannot find this message. Please load the page again.',
  'message:hold_out_of_range': 'Please choose a time in the next 30 days.',
  'page:too_many': 'You have as many pages as we can keep. Please remove one you no longer need.',
  'readiness:too_soon':
    'You can say yes again seven days after your last yes. You can change to another answer now.',
  'readiness:no_such_answer': 'Please choose one of the answers on this page.',
  'state:changed': 'Something changed while you were on this page. Please look again and then choose.',
};
