import { randomUUID } from 'node:crypto';
import { asAuth, resets, type Transaction } from '@footbridge/db';
import { askReset as decide, limits, type Reset } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashToken } from '../invitations/token-hash.ts';
import { resetMail, type MailedLink } from './reset-mail.ts';

/**
 * Asks for a new passphrase by mail. Nobody waits for what follows from it: the answer is the same, and takes the same
 * time, whether or not there is an account.
 */
export async function askReset(
  context: VerbContext<null>,
  { email }: { email: string },
): Promise<Record<string, never>> {
  if (context.resetRequests.take(email) === 0)
    begin(context, email).catch((error: unknown) =>
      context.log.error({ err: error }, 'a reset was not begun'),
    );
  return {};
}

/** Every account under the address gets a link of its own: who asks may have forgotten which one is theirs. */
async function begin(context: VerbContext<null>, email: string): Promise<void> {
  const { database, keys, mailer, now, origin, realtime } = context;
  const at = now();
  const asked = await asAuth(database, async (tx) => {
    const accounts = await resets.listAccounts(tx, email, limits.resetsInOneMail);
    const found = [];
    for (const { id: accountId, openedAt } of accounts)
      found.push({ accountId, openedAt, ...(await ask(tx, accountId, keys.resetToken, at)) });
    return found;
  });
  if (asked.length === 0) return;
  const links = asked.map(({ openedAt, token, askedAt }): MailedLink => ({
    url: `${origin}/reset/link#${token}`,
    openedAt,
    askedAt,
  }));
  for (const { accountId } of asked) realtime.tellAccount(accountId);
  await mailer.deliver(resetMail(email, links));
}

/** @returns the link's token: of the request that is alive, or of a new one. */
async function ask(
  tx: Transaction,
  accountId: string,
  tokenFor: (id: string) => string,
  askedAt: Date,
): Promise<Reset & { token: string }> {
  const pending = await resets.findOf(tx, accountId);
  if (pending && decide(pending, askedAt).type === 'reset:repeated')
    return { token: tokenFor(pending.id), askedAt: pending.askedAt };
  const id = randomUUID();
  const token = tokenFor(id);
  await resets.ask(tx, { id, accountId, tokenHash: hashToken(token), askedAt });
  return { token, askedAt };
}
