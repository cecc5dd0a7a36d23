import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { envelope, instant, nothing, secret } from '../shapes.ts';
import { account, oneTimeCode } from './identity.ts';

const bytesUpTo = (length: number) =>
  z
    .string()
    .min(1)
    .max(Math.ceil((length * 4) / 3))
    .regex(/^[A-Za-z0-9_-]+$/);

/** WebAuthn Level 3, section 4: a credential's id has at most 1,023 bytes. */
const credentialId = bytesUpTo(1023);
const challenge = bytesUpTo(64);
/** What a passkey answers, without what its extensions gave: that never leaves the browser. */
const made = z.strictObject({
  id: credentialId,
  clientDataJSON: bytesUpTo(2048),
  attestationObject: bytesUpTo(8192),
});
const answered = z.strictObject({
  id: credentialId,
  clientDataJSON: bytesUpTo(2048),
  authenticatorData: bytesUpTo(2048),
  signature: bytesUpTo(1024),
});

const passkey = z.strictObject({
  id: credentialId,
  /** What its owner calls it, sealed to themselves. */
  name: envelope,
  /** It also opens the root key. Without this, signing in with it leaves one's pages locked. */
  opens: z.boolean(),
  addedAt: instant,
});

/** COSE's numbers (RFC 9053) for what authenticators sign with: Ed25519, ECDSA with P-256, RSA. */
export const passkeyAlgorithms: readonly number[] = [-8, -7, -257];

const onePasskey = z.strictObject({ passkey: credentialId });
/** The present sign-in half or the recovery half: a session alone changes no way in. */
const proven = z.strictObject({ proof: secret });

export const factors = {
  show: endpoint({
    act: 'factors:show',
    method: 'GET',
    path: '/account/factors',
    summary: 'One’s passkeys, and whether one-time codes are asked for.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ passkeys: z.array(passkey), codesOnSince: instant.nullable() }),
  }),
  challenge: endpoint({
    act: 'passkey:challenge',
    method: 'POST',
    path: '/account/passkeys/challenge',
    summary: 'What a new passkey is made for. Good once, for a few minutes, in this session.',
    params: nothing,
    query: nothing,
    body: proven,
    reply: z.strictObject({ challenge, rpId: z.string(), present: z.array(credentialId) }),
  }),
  addPasskey: endpoint({
    act: 'passkey:add',
    method: 'POST',
    path: '/account/passkeys',
    summary: 'Add a passkey. The session goes on under a new token.',
    params: nothing,
    query: nothing,
    body: z.strictObject({
      ...proven.shape,
      made,
      name: envelope,
      /** The root key sealed under what the passkey gives (PRF); null when it gives nothing. */
      byPasskey: envelope.nullable(),
    }),
    reply: account,
  }),
  renamePasskey: endpoint({
    act: 'passkey:rename',
    method: 'PUT',
    path: '/account/passkeys/:passkey/name',
    summary: 'Call a passkey something else.',
    params: onePasskey,
    query: nothing,
    body: z.strictObject({ name: envelope }),
    reply: nothing,
  }),
  removePasskey: endpoint({
    act: 'passkey:remove',
    method: 'POST',
    path: '/account/passkeys/:passkey/removal',
    summary: 'Remove a passkey. Every other session ends; this one goes on under a new token.',
    params: onePasskey,
    query: nothing,
    body: proven,
    reply: account,
  }),
  beginCodes: endpoint({
    act: 'codes:begin',
    method: 'POST',
    path: '/account/codes',
    summary: 'Make the secret of one-time codes, for an app to keep. It is shown this once.',
    params: nothing,
    query: nothing,
    body: proven,
    reply: z.strictObject({ secret: z.string().regex(/^[A-Z2-7]{32}$/) }),
  }),
  turnCodesOn: endpoint({
    act: 'codes:turn_on',
    method: 'PUT',
    path: '/account/codes',
    summary: 'Ask for a code at every sign-in from now on. Every other session ends.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ code: oneTimeCode }),
    reply: account,
  }),
  turnCodesOff: endpoint({
    act: 'codes:turn_off',
    method: 'POST',
    path: '/account/codes/end',
    summary: 'Ask for no codes any more. The session goes on under a new token.',
    params: nothing,
    query: nothing,
    body: proven,
    reply: account,
  }),
};

export const passkeySignIn = {
  challenge: endpoint({
    act: 'session:challenge',
    method: 'GET',
    path: '/sessions/passkey/challenge',
    summary: 'What a passkey signs to sign in. The same for everyone; good once, for a few minutes.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ challenge, rpId: z.string() }),
  }),
  begin: endpoint({
    act: 'session:begin_by_passkey',
    method: 'POST',
    path: '/sessions/passkey',
    summary: 'Sign in with a passkey. Which account it is, the passkey says; no address is asked for.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ answered }),
    reply: z.strictObject({ ...account.shape, byPasskey: envelope.nullable() }),
  }),
};

export type PasskeyView = z.infer<typeof passkey>;
export type MadePasskey = z.infer<typeof made>;
export type AnsweredPasskey = z.infer<typeof answered>;
