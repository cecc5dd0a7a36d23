import type { Mail } from '../../mail/mailer.ts';

/** Always the same words: no name, no space, no number, and nothing that leads to what is new. */
export const noticeMail = (to: string, origin: string, stopToken: string): Mail => ({
  to,
  subject: 'There is something new',
  text: [
    'There is something new.',
    origin,
    `No more of these e-mails: ${origin}/notices/stop#${stopToken}`,
  ].join('\n\n'),
  headers: {
    // One press in the mail program (RFC 2369, RFC 8058). A fragment would not be sent along.
    'List-Unsubscribe': `<${origin}/api/notices/one-click?token=${stopToken}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    ...automatic,
  },
});

/** Asks whoever reads the address, who may be somebody else. */
export const askingMail = (to: string, origin: string, confirmToken: string): Mail => ({
  to,
  subject: 'A question about e-mails',
  text: [
    'Someone asked that short e-mails be sent to this address.',
    `If that was you, open this page and say yes: ${origin}/notices/confirm#${confirmToken}`,
    'If it was not, there is nothing to do: without your yes none will come.',
  ].join('\n\n'),
  headers: automatic,
});

/** No out-of-office reply comes back (RFC 3834). */
const automatic = { 'Auto-Submitted': 'auto-generated' };
