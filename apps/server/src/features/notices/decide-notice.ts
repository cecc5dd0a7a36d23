import { accounts, asAccount, asAuth, leaving, notices, reach, type Transaction } from '@footbridge/db';
import { noticeAt, noticedKinds, type News } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';
import { mayTryAgain } from '../../mail/may-try-again.ts';
import { hashToken } from '../invitations/token-hash.ts';
import { noticeMail } from './mails.ts';

export type NoticeHand = Pick<
  Services,
  'database' | 'realtime' | 'mailer' | 'keys' | 'now' | 'origin' | 'log'
>;

const minute = 60_000;
/** When to look again where nothing leaves now, and where the mail server took nothing. */
const nextLook = 10 * minute;
const nextTry = 60 * minute;

/**
 * Decides, as the clock's hand, whether one person gets an e-mail now. That it leaves is written before it is handed
 * over: should this be cut off between the two, it never leaves, and what comes next brings another. It is never sent
 * twice. Only when the mail server has surely not taken it is everything as it was before.
 */
export async function decideNotice(hand: NoticeHand, accountId: string): Promise<void> {
  const { database, keys, mailer, origin } = hand;
  const account = await asAuth(database, (tx) => accounts.find(tx, accountId));
  if (!account) return;
  const stopToken = keys.stopNotices(accountId, account.email);
  const at = hand.now();
  const turn = await asAccount(database, accountId, (tx) => takeTurn(hand, tx, accountId, stopToken, at));
  if (!turn) return;
  try {
    await mailer.deliver(noticeMail(account.email, origin, stopToken));
  } catch (error) {
    hand.log.error({ err: error }, 'a notice did not leave');
    if (!mayTryAgain(error)) return;
    const next = new Date(at.getTime() + nextTry);
    await asAccount(database, accountId, (tx) => notices.giveTurnBack(tx, turn, next));
  }
}

/** @returns null when none leaves now. */
async function takeTurn(
  { realtime }: NoticeHand,
  tx: Transaction,
  accountId: string,
  stopToken: string,
  at: Date,
): Promise<notices.Turn | null> {
  const row = await notices.findOwn(tx);
  if (!row) return null;
  // Whoever is there sees for themselves.
  if (realtime.isHere(accountId)) await notices.markAnnounced(tx, 'live');
  // A yes that was given for another address is none for this one.
  const isAddressed = row.stopHash === hashToken(stopToken);
  const due = isAddressed ? noticeAt(row.wish, row.lastAt, await listNews(tx), at) : null;
  if (due && due <= at) return notices.takeTurn(tx, row, at);
  await notices.decideAgainAt(tx, due ?? new Date(at.getTime() + nextLook));
  return null;
}

async function listNews(tx: Transaction): Promise<News[]> {
  const news: News[] = [];
  for (const memberId of await notices.listNews(tx, noticedKinds)) {
    const [standing, { quietHours }] = await Promise.all([
      leaving.findOwn(tx, memberId),
      reach.find(tx, memberId),
    ]);
    news.push({ standing, quietHours });
  }
  return news;
}
