/** The closed lists of the product. One word for one thing: code, wire, table and screen all use these. */

/** The two people a space is for. Neither word says who left. */
export const parties = ['parent', 'child'] as const;
export type Party = (typeof parties)[number];

/** A space waits until both people have said yes to the ground rules, then it is open. */
export const phases = ['waiting', 'open'] as const;
export type Phase = (typeof phases)[number];

/** A link passed on by hand: an invitation to the space, or a first-contact card that asks for nothing. */
export const invitationKinds = ['invitation', 'card'] as const;
export type InvitationKind = (typeof invitationKinds)[number];

/**
 * The two seats beside those of the two: a neutral, whom both must admit, and a supporter, who is one person's own. Nobody
 * holds two seats in a space.
 */
export const guestRoles = ['neutral', 'supporter'] as const;
export type GuestRole = (typeof guestRoles)[number];

/** What one can show to one's own supporter: a message or a letter one may read, and a draft of one's own. */
export const shownKinds = ['message', 'letter', 'draft'] as const;
export type ShownKind = (typeof shownKinds)[number];

/** The two readiness questions. */
export const readinessQuestions = ['willing', 'accountable'] as const;
export type ReadinessQuestion = (typeof readinessQuestions)[number];

/** `nothing` ("nothing to answer for") belongs to the second question alone. */
export const readinessAnswers = ['yes', 'not_yet', 'no', 'not_sure', 'nothing'] as const;
export type ReadinessAnswer = (typeof readinessAnswers)[number];

/**
 * What helps when somebody talks with one. A closed list: how someone wishes to be named is used even where what was sent
 * is put away unread, so nothing that is free text may go along with it.
 */
export const talkWishes = [
  'short',
  'one_thing',
  'time',
  'heard_first',
  'ask_first',
  'few_questions',
  'no_always',
  'no_jokes',
  'in_writing',
] as const;
export type TalkWish = (typeof talkWishes)[number];

/** What a sealed envelope holds. Bound into its authenticated data, so one kind never opens as another. */
export const envelopeKinds = [
  'account',
  'invitation',
  'introduction',
  'acknowledgement',
  'readiness-note',
  'guest-letter',
  'guest-introduction',
  'guest-note',
  'closing-note',
  'proposal',
  'copy',
  'draft',
  'message',
  'letter',
  'letter-answer',
  'agreement',
  'agreement-answer',
  'signature',
  'saying',
  'saying-reply',
  'page',
  'passkey-name',
  'space-key',
  'dialogue',
] as const;
export type EnvelopeKind = (typeof envelopeKinds)[number];

/**
 * Acts that others may come to see, so each is signed by its author and enters the space's record; but for an answer to
 * a letter and what is said of boundaries beside an agreement, which must be possible to take back without a trace.
 */
export const recordedActs = [
  'member:introduce',
  'space:consent',
  'acknowledgement:write',
  'message:send',
  'neutral:admit',
  'letter:hand_over',
  'letter:answer',
  'agreement:offer',
  'agreement:answer',
  'agreement:sign',
  'agreement:stop',
  'agreement:end_clause',
  'saying:say',
  'saying:reply',
  'key:replace',
  'dialogue:say',
] as const;
export type RecordedAct = (typeof recordedActs)[number];

/** What a feed entry may say. An entry exists only for members who may know of it. */
export const feedKinds = [
  'space:started',
  'space:joined',
  'space:consented',
  'space:opened',
  'key:changed',
  'key:replaced',
  'history:offered',
  'history:opened',
  'introduction:changed',
  'acknowledgement:written',
  'acknowledgement:shared',
  'readiness:answered',
  'readiness:joined',
  'invitation:created',
  'invitation:revoked',
  'message:held',
  'message:sent',
  'message:taken_back',
  'message:hidden',
  'message:shown',
  'letter:handed_over',
  'letter:taken_back',
  'letter:sent',
  'letter:delivered',
  'letter:answered',
  'letter:answer_shown',
  'agreement:offered',
  'agreement:changed',
  'saying:said',
  'saying:changed',
  'message:opened_to',
  'guest:invited',
  'guest:taken',
  'guest:gone',
  'guest:shown_item',
  'guest:unshown_item',
  'neutral:proposed',
  'neutral:declined',
  'neutral:admitted',
  'neutral:gone',
  'neutral:earlier_wished',
  'neutral:earlier_opened',
  'neutral:earlier_given',
  'reach:changed',
  'reach:shown',
  'space:paused',
  'space:resumed',
  'space:rested',
  'space:woken',
  'space:left',
  'space:ended',
  'waiting:read',
  'waiting:put_away',
  'dialogue:proposed',
  'dialogue:moved',
] as const;
export type FeedKind = (typeof feedKinds)[number];

/**
 * What a person keeps for themselves: an entry of their journal, a letter that is never sent, someone to turn to, the
 * draft of a letter that may be handed over one day, what one would agree to, and more of that kind.
 */
export const pageKinds = [
  'journal',
  'letter',
  'person',
  'draft',
  'opened',
  'resentment',
  'agreement',
  'topics',
  'crossing',
  'moderation',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** Several may be true at once. They have no order and no number, so they are never added up. */
export const feelings = [
  'sad',
  'hurt',
  'angry',
  'afraid',
  'guilty',
  'ashamed',
  'lonely',
  'tired',
  'numb',
  'confused',
  'longing',
  'relieved',
  'calm',
  'hopeful',
  'grateful',
  'loving',
] as const;
export type Feeling = (typeof feelings)[number];
