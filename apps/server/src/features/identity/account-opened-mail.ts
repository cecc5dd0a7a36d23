import type { Mail } from '../../mail/mailer.ts';

/** No names, no link: whoever shares the mailbox learns no more than that there is an account. */
export const accountOpenedMail = (to: string): Mail => ({
  to,
  subject: 'A new account',
  text: [
    'An account was opened with this address.',
    'If that was you, there is nothing to do.',
    'If it was not, you can leave it at that: nobody was told anything about you, and you will get no further mail.',
  ].join('\n\n'),
});
