import { asAuth, emailLinks } from '@footbridge/db';
import { confirmEmail as decide, isRefusal, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashToken } from '../invitations/token-hash.ts';

/** Whoever reads the changed address says so. They need not be signed in: a mailbox is often on another device. */
export async function confirmEmail(
  { database, now }: VerbContext<null>,
  { token }: { token: string },
): Promise<Refusal | Record<string, never>> {
  const at = now();
  return asAuth(database, async (tx) => {
    const link = await emailLinks.findByToken(tx, hashToken(token));
    const decision = decide(link, at);
    if (isRefusal(decision)) return decision;
    return link && (await emailLinks.confirm(tx, link)) ? {} : refuse('email:link_unknown');
  });
}
