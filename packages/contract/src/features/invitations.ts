import { invitationKinds } from '@footbridge/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import {
  envelope,
  hash,
  id,
  inSpace,
  instant,
  keyWrap,
  nothing,
  party,
  publicKeys,
  sealed,
  secret,
  signedAct,
} from '../shapes.ts';

/**
 * A link is two secrets in a URL fragment: one half redeems (the server holds its SHA-256), the other opens what is
 * inside and never reaches the server.
 */
const token = z.strictObject({ token: secret });

/** Only its maker sees this. It has no state but "made" and "withdrawn": whether it was opened is nobody's to know. */
export const invitation = z.strictObject({
  id,
  kind: z.enum(invitationKinds),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
  /** The link itself, sealed to its maker, to pass on again. */
  ownCopy: envelope,
});

export const invitations = {
  create: endpoint({
    act: 'invitation:create',
    method: 'POST',
    path: '/spaces/:space/invitations',
    summary: 'Make a link to pass on. Footbridge never delivers it.',
    params: inSpace,
    query: nothing,
    body: z.strictObject({ id, kind: z.enum(invitationKinds), tokenHash: hash, envelope, ownCopy: envelope }),
    reply: invitation,
  }),
  revoke: endpoint({
    act: 'invitation:revoke',
    method: 'DELETE',
    path: '/spaces/:space/invitations/:invitation',
    summary: 'Withdraw a link. It then opens nothing.',
    params: z.strictObject({ space: id, invitation: id }),
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
  read: endpoint({
    act: 'invitation:read',
    method: 'POST',
    path: '/invitations/read',
    summary: 'Look inside a link. Consumes nothing, leaves no trace.',
    params: nothing,
    query: nothing,
    body: token,
    reply: z.strictObject({
      invitation: id,
      kind: z.enum(invitationKinds),
      space: id,
      author: id,
      /** The seat that is free. */
      party,
      envelope,
      /** The inviter, as they introduced themselves; opened with the space key inside the envelope. */
      introduction: sealed,
      publicKeys,
      act: signedAct,
    }),
  }),
  close: endpoint({
    act: 'invitation:close',
    method: 'POST',
    path: '/invitations/close',
    summary: '"No more": every link of this space dies, and its sender cannot tell.',
    params: nothing,
    query: nothing,
    body: token,
    reply: nothing,
  }),
  redeem: endpoint({
    act: 'invitation:redeem',
    method: 'POST',
    path: '/invitations/redeem',
    summary: 'Take the free seat; the keys are stored in the same step. Opening the link again resumes.',
    params: nothing,
    query: nothing,
    body: z.strictObject({
      token: secret,
      member: id,
      wrap: keyWrap,
      introduction: sealed,
      act: signedAct,
    }),
    reply: z.strictObject({ space: id }),
  }),
};

export type InvitationView = z.infer<typeof invitation>;
