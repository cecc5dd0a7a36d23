import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { envelope, id, instant, nothing, publicKeys, salt, secret } from '../shapes.ts';

/**
 * The passphrase never leaves the browser. There, argon2id with `salt` and `kdf` gives a sign-in half, which proves who
 * one is, and a wrapping half, which together with `serverHalf` opens the account's root key.
 */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** argon2id costs: memory in KiB, passes, lanes. */
export const kdf = z.strictObject({ memory: z.int(), passes: z.int(), lanes: z.int() });

/** The root key, sealed once for each way to open it. */
export const accountKeys = z.strictObject({ publicKeys, byPassphrase: envelope, byCode: envelope });

export const account = z.strictObject({
  id,
  salt,
  kdf,
  serverHalf: secret,
  /** Lives and dies with this session; unlocks a device that is one's own. */
  deviceHalf: secret,
  /** Null until the second page of signing up is done. */
  keys: accountKeys.nullable(),
});

/** Six digits that an app shows for half a minute (RFC 6238). */
export const oneTimeCode = z.string().regex(/^\d{6}$/);

export const session = z.strictObject({
  id: secret,
  startedAt: instant,
  current: z.boolean(),
});

export const identity = {
  begin: endpoint({
    act: 'account:begin',
    method: 'POST',
    path: '/account/begin',
    summary: 'What is needed to derive the sign-in half. The same for addresses with and without an account.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ email }),
    reply: z.strictObject({ salt, kdf }),
  }),
  open: endpoint({
    act: 'account:open',
    method: 'POST',
    path: '/account',
    summary: 'Open an account and sign in.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ email, adult: z.boolean(), signInHalf: secret }),
    reply: account,
  }),
  keepKeys: endpoint({
    act: 'account:keep_keys',
    method: 'PUT',
    path: '/account/keys',
    summary: 'Store the sealed root key and the public keys, once.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ ...accountKeys.shape, recoveryHalf: secret }),
    reply: nothing,
  }),
  recover: endpoint({
    act: 'account:recover',
    method: 'POST',
    path: '/account/recover',
    summary:
      'Sign in with the sign-in half of the written-down code. It finds its account whatever the address is.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ recoveryHalf: secret }),
    reply: account,
  }),
  changePassphrase: endpoint({
    act: 'account:change_passphrase',
    method: 'PUT',
    path: '/account/passphrase',
    summary: 'Re-seal the root key under a new passphrase. Every other session ends.',
    params: nothing,
    query: nothing,
    body: z.strictObject({
      /** The present sign-in half or the recovery half: a stolen session alone is not enough. */
      proof: secret,
      signInHalf: secret,
      byPassphrase: envelope,
    }),
    reply: account,
  }),
  delete: endpoint({
    act: 'account:delete',
    method: 'POST',
    path: '/account/deletion',
    summary:
      'End the account for good, with all that is one’s own. What was shared stays with the other, who is not told.',
    params: nothing,
    query: nothing,
    /** The present sign-in half or the recovery half. */
    body: z.strictObject({ proof: secret }),
    reply: nothing,
  }),
  signIn: endpoint({
    act: 'session:begin',
    method: 'POST',
    path: '/sessions',
    summary: 'Sign in. A wrong address and a wrong passphrase get the same answer.',
    params: nothing,
    query: nothing,
    /** The code is asked for (`codes:needed`) once the passphrase is proven, and where they are turned on. */
    body: z.strictObject({ email, signInHalf: secret, code: oneTimeCode.optional() }),
    reply: account,
  }),
  show: endpoint({
    act: 'session:show',
    method: 'GET',
    path: '/sessions/current',
    summary: 'The signed-in account.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: account,
  }),
  list: endpoint({
    act: 'session:list',
    method: 'GET',
    path: '/sessions',
    summary: 'Where one is signed in: when each session began, and no device, place or address.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ sessions: z.array(session) }),
  }),
  end: endpoint({
    act: 'session:end',
    method: 'DELETE',
    path: '/sessions/:session',
    summary: 'End a session (`current` for one’s own). Its sockets close at once.',
    params: z.strictObject({ session: z.union([secret, z.literal('current')]) }),
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
};

export type Account = z.infer<typeof account>;
export type AccountKeys = z.infer<typeof accountKeys>;
export type Kdf = z.infer<typeof kdf>;
export type SessionView = z.infer<typeof session>;
