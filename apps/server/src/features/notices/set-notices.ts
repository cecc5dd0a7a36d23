import type { NoticesView } from '@footbridge/contract';
import { accounts, asAccount, asAuth, notices } from '@footbridge/db';
import { refuse, type NoticeWish, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashToken } from '../invitations/token-hash.ts';
import { askingMail } from './mails.ts';

/**
 * Asks for e-mails, or for none. Nobody can have them sent to a stranger: until whoever reads the address has said yes,
 * it gets no more than that question. What was there before is not new.
 */
export async function setNotices(
  { actor, database, keys, mailer, now, origin }: VerbContext,
  { wish }: { wish: NoticeWish },
): Promise<Refusal | NoticesView> {
  const account = await asAuth(database, (tx) => accounts.find(tx, actor.accountId));
  if (!account) return refuse('session:missing');
  const { id, email } = account;
  if (wish === 'off') {
    await asAccount(database, id, notices.removeOwn);
    return { wish, confirmed: false };
  }
  const token = keys.confirmNotices(id, email);
  const { isConfirmed: confirmed } = await asAccount(database, id, async (tx) => {
    const wasThere = await notices.findOwn(tx);
    const row = await notices.ask(tx, {
      accountId: id,
      wish,
      confirmHash: hashToken(token),
      stopHash: hashToken(keys.stopNotices(id, email)),
      decideAt: now(),
    });
    if (!wasThere) await notices.markAnnounced(tx);
    return row;
  });
  if (!confirmed) mailer.send(askingMail(email, origin, token));
  return { wish, confirmed };
}
