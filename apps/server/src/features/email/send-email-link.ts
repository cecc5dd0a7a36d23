import { accounts, asAuth, emailLinks } from '@footbridge/db';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashToken } from '../invitations/token-hash.ts';
import { confirmAddressMail } from './confirm-address-mail.ts';

/** Sends the link once more. Where there is nothing to confirm nothing is sent. */
export async function sendEmailLink({
  actor,
  database,
  keys,
  mailer,
  now,
  origin,
}: VerbContext): Promise<Record<string, never>> {
  const at = now();
  const link = await asAuth(database, async (tx) => {
    const account = await accounts.find(tx, actor.accountId);
    if (!account || account.email === account.mailAddress) return null;
    const { id, email } = account;
    const token = keys.confirmEmail(id, email);
    await emailLinks.send(tx, { accountId: id, tokenHash: hashToken(token), sentAt: at });
    return { email, token };
  });
  if (link) mailer.send(confirmAddressMail(link.email, `${origin}/confirm-email#${link.token}`));
  return {};
}
