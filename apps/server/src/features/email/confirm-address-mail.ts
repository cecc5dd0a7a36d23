import type { Mail } from '../../mail/mailer.ts';

export const confirmAddressMail = (to: string, link: string): Mail => ({
  to,
  subject: 'Is this your address?',
  text: [
    'Someone wrote down this address as theirs, for an account.',
    `If that was you, this link says so:\n${link}`,
    'If it was not you, you can leave it at that: no further mail comes here.',
  ].join('\n\n'),
});
