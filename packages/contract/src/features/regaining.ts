import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { envelope, id, instant, nothing, salt, secret } from '../shapes.ts';
import { account, email, kdf } from './identity.ts';

/** The half of a mailed link that is its secret; the server keeps its SHA-256. */
const withToken = z.strictObject({ token: secret });

/** Keys that were replaced. Sealed as they were: whoever finds the code of that time opens them again. */
const formerKeys = z.strictObject({
  id,
  byCode: envelope,
  /** Sealed to the keys that came after them, once the code has turned up. */
  byAccount: envelope.nullable(),
  replacedAt: instant,
});

export const regaining = {
  ask: endpoint({
    act: 'reset:ask',
    method: 'POST',
    path: '/account/reset',
    summary:
      'Ask for a new passphrase by mail. The same answer, after the same work, whether or not there is an account.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ email }),
    reply: nothing,
  }),
  read: endpoint({
    act: 'reset:read',
    method: 'POST',
    path: '/account/reset/read',
    summary: 'What a mailed link can do now. Stopped, used, lapsed and unknown links get the same answer.',
    params: nothing,
    query: nothing,
    body: withToken,
    reply: z.strictObject({
      opensAt: instant,
      endsAt: instant,
      /** Seconds until it opens, by the one clock that counts; 0 once it has. */
      secondsLeft: z.int().min(0),
      /** The spaces were paused with it. */
      isPaused: z.boolean(),
      /** What is needed to derive the new sign-in half; null while it waits. */
      begun: z.strictObject({ salt, kdf }).nullable(),
    }),
  }),
  pause: endpoint({
    act: 'reset:pause',
    method: 'POST',
    path: '/account/reset/pause',
    summary: 'Pause all spaces quietly, without signing in; once for each link.',
    params: nothing,
    query: nothing,
    body: withToken,
    reply: nothing,
  }),
  finish: endpoint({
    act: 'reset:finish',
    method: 'POST',
    path: '/account/reset/finish',
    summary:
      'After the wait: a new passphrase. Every session ends, the sealed keys are put by, and new ones are due.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ token: secret, signInHalf: secret }),
    reply: account,
  }),
  stop: endpoint({
    act: 'reset:stop',
    method: 'POST',
    path: '/account/reset/stop',
    summary: 'Stop a reset that was asked for. Its link is dead; asking again begins a new wait.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
  show: endpoint({
    act: 'regaining:show',
    method: 'GET',
    path: '/account/regaining',
    summary: 'Whether a reset was asked for, and keys that were replaced.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: z.strictObject({
      reset: z.strictObject({ askedAt: instant, opensAt: instant }).nullable(),
      /** Oldest first. */
      former: z.array(formerKeys),
    }),
  }),
  keepFormer: endpoint({
    act: 'former:keep',
    method: 'PUT',
    path: '/account/former-keys/:former',
    summary: 'Keep replaced keys sealed to the present ones, after their code has turned up.',
    params: z.strictObject({ former: id }),
    query: nothing,
    body: z.strictObject({ byAccount: envelope }),
    reply: nothing,
  }),
  changeCode: endpoint({
    act: 'account:change_code',
    method: 'PUT',
    path: '/account/code',
    summary: 'Put a new code on paper in force. The one before opens nothing any more.',
    params: nothing,
    query: nothing,
    /** The present sign-in half: a session alone is not enough. */
    body: z.strictObject({ proof: secret, recoveryHalf: secret, byCode: envelope }),
    reply: nothing,
  }),
};

export type FormerKeysView = z.infer<typeof formerKeys>;
export type RegainingView = z.infer<typeof regaining.show.reply>;
export type ResetView = z.infer<typeof regaining.read.reply>;
