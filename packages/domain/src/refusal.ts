/** A domain "no": a value with a code, never an exception. Each code has a human sentence in apps/web/src/lib/copy. */
export const refusalCodes = [
  'request:invalid',
  'request:too_large',
  'request:too_many',
  'request:foreign_origin',
  'request:unknown_route',
  'server:busy',
  'server:failed',
  'session:missing',
  'session:wrong',
  'account:exists',
  'account:adults_only',
  'account:keys_missing',
  'reset:unknown',
  'codes:needed',
  'codes:wrong',
  'passkey:not_used',
  'passkey:exists',
  'passkey:too_many',
  'passkey:unknown',
  'email:link_unknown',
  'reset:waiting',
  'space:unknown',
  'space:not_open',
  'space:already_open',
  'space:resting',
  'space:ended',
  'space:too_many_waiting',
  'invitation:unknown',
  'invitation:own',
  'invitation:card_exists',
  'invitation:too_many',
  'seat:one_each',
  'guest:unknown',
  'guest:too_many',
  'neutral:seat_taken',
  'neutral:proposed_before',
  'neutral:other_words',
  'key:stale',
  'key:conflict',
  'envelope:damaged',
  'message:id_used',
  'message:gone',
  'message:unknown',
  'message:hold_out_of_range',
  'letter:id_used',
  'letter:gone',
  'letter:unknown',
  'letter:too_many',
  'letter:wait_out_of_range',
  'page:too_many',
  'readiness:too_soon',
  'readiness:no_such_answer',
  'state:changed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly refused: RefusalCode;
}

export const refuse = (refused: RefusalCode): Refusal => ({ refused });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
