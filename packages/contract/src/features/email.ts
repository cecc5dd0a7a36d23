import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { envelope, nothing, secret } from '../shapes.ts';
import { account, email } from './identity.ts';

export const emailAddress = {
  show: endpoint({
    act: 'email:show',
    method: 'GET',
    path: '/account/email',
    summary: 'The address one signs in with, and whether mail goes there yet.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ email, confirmed: z.boolean() }),
  }),
  change: endpoint({
    act: 'email:change',
    method: 'PUT',
    path: '/account/email',
    summary:
      'Sign in with another address from now on: the root key is sealed anew, and every other session ends. The same answer whether or not others use that address.',
    params: nothing,
    query: nothing,
    body: z.strictObject({
      /** The present sign-in half or the recovery half. */
      proof: secret,
      email,
      signInHalf: secret,
      byPassphrase: envelope,
    }),
    reply: account,
  }),
  sendLink: endpoint({
    act: 'email:send_link',
    method: 'POST',
    path: '/account/email/link',
    summary: 'Send the link once more that confirms a changed address.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
  confirm: endpoint({
    act: 'email:confirm',
    method: 'POST',
    path: '/account/email/confirmation',
    summary: 'From now on mail goes to the changed address. Nobody has to be signed in.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ token: secret }),
    reply: nothing,
  }),
};
