import type { Mail } from '../../mail/mailer.ts';

/** No names and no link: this mailbox may be read by the very person it was changed for. */
export const formerAddressMail = (to: string): Mail => ({
  to,
  subject: 'An account has another address now',
  text: [
    'This address does not sign in to an account any more. Somebody who knows the passphrase changed that.',
    'If that was you, there is nothing to do.',
    'If it was not, use the code you wrote on paper. It opens your account whatever its address is, and signs out everybody else.',
  ].join('\n\n'),
});
