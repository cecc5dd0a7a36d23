import { resetOpensAt, type Reset } from '@footbridge/domain';
import type { Mail } from '../../mail/mailer.ts';

export interface MailedLink extends Reset {
  readonly url: string;
  /** When the account was opened: what tells several under one address apart. */
  readonly openedAt: Date;
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** No name, no space, nobody else: whoever shares the mailbox learns that there is an account, and since when. */
export const resetMail = (to: string, links: readonly MailedLink[]): Mail => ({
  to,
  subject: 'A new passphrase',
  text: [
    'Someone asked for a new passphrase with this address.',
    ...links.map((link) => describe(link, links.length > 1)),
    'A link waits for three days, so that nobody who only reads this mail can use it at once. Open it before then to see how long that still is. With the same link you can pause at once, without signing in.',
    'If it was not you: sign in. You will see there that someone asked, and one button stops it. You can also leave it at that, as long as nobody else reads your mail.',
  ].join('\n\n'),
});

const describe = (link: MailedLink, isOneOfSeveral: boolean) =>
  [
    isOneOfSeveral
      ? `For the account of ${day.format(link.openedAt)}, from ${moment.format(resetOpensAt(link))} UTC:`
      : `From ${moment.format(resetOpensAt(link))} UTC you can choose one here:`,
    link.url,
  ].join('\n');
