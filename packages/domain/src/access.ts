/**
 * Who may attempt each act: the one table behind every route and socket event. An act that is missing here cannot be
 * named by the contract, and a route without an act fails the build. Finer rules (whose turn, which phase) are decided
 * by the feature's own functions.
 *
 * - `anyone`: no session needed.
 * - `account`: a live session.
 * - `member`: a live session whose account holds a seat in the space that is named.
 */
export const access = {
  'account:begin': 'anyone',
  'account:open': 'anyone',
  'account:recover': 'anyone',
  'account:keep_keys': 'account',
  'account:change_passphrase': 'account',
  'account:change_code': 'account',
  'account:delete': 'account',
  'reset:ask': 'anyone',
  'reset:read': 'anyone',
  'reset:pause': 'anyone',
  'reset:finish': 'anyone',
  'reset:stop': 'account',
  'regaining:show': 'account',
  'former:keep': 'account',
  'session:begin': 'anyone',
  'session:show': 'account',
  'session:list': 'account',
  'session:end': 'account',
  'space:list': 'account',
  'space:start': 'account',
  'space:show': 'member',
  'space:consent': 'member',
  'introduction:change': 'member',
  'acknowledgement:write': 'member',
  'readiness:answer': 'member',
  'invitation:create': 'member',
  'invitation:revoke': 'member',
  'invitation:read': 'anyone',
  'invitation:close': 'anyone',
  'invitation:redeem': 'account',
  'key:change': 'member',
  'key:replace': 'member',
  'history:offer': 'member',
  'feed:read': 'member',
  'record:read': 'member',
  'message:list': 'member',
  'message:send': 'member',
  'message:take_back': 'member',
  'message:hide': 'member',
  'message:show': 'member',
  'reach:set': 'member',
  'space:pause': 'member',
  'space:resume': 'member',
  'space:end': 'member',
  'space:block': 'member',
  'waiting:read': 'member',
  'waiting:put_away': 'member',
  'letter:list': 'member',
  'letter:hand_over': 'member',
  'letter:take_back': 'member',
  'letter:answer': 'member',
  'notices:show': 'account',
  'notices:set': 'account',
  'notices:confirm': 'anyone',
  'notices:stop': 'anyone',
  'page:list': 'account',
  'page:keep': 'account',
  'page:remove': 'account',
  'page:clear': 'account',
  'help:list': 'anyone',
} as const satisfies Record<string, 'anyone' | 'account' | 'member'>;

export type Act = keyof typeof access;
export type Access = (typeof access)[Act];
