import { leaving, reach, waiting, type Transaction } from '@footbridge/db';
import { deliver } from '@footbridge/domain';
import type { Told } from '../feed/tell.ts';
import { takeBackAnswers } from '../letters/take-back-answers.ts';
import { arrive } from './arrive.ts';

/**
 * Decides what becomes of everything that waits for one person, as things now are. The space is locked by then.
 * @returns what is to be announced: nothing to someone who does not want to be told.
 */
export async function decideWaiting(
  tx: Transaction,
  reader: { accountId: string; memberId: string; space: string },
  at: Date,
): Promise<Told[]> {
  const { memberId, space } = reader;
  const takenBack = await takeBackAnswers(tx, reader, at);
  const rows = await waiting.list(tx, memberId);
  if (rows.length + takenBack.length === 0) return [];
  const [limits, standing, lastArrival] = await Promise.all([
    reach.find(tx, memberId),
    leaving.findOwn(tx, memberId),
    waiting.findLastArrival(tx, space, memberId),
  ]);
  const somethingWaits = rows.some(({ until }) => until === null);
  const delivery = deliver({ standing, reach: limits, lastArrival, somethingWaits }, at);
  if (delivery.type === 'message:waits') {
    await waiting.decideAgainAt(tx, memberId, delivery.until);
    return [];
  }
  const told = [...takenBack, ...(await arrive(tx, reader, at))];
  return limits.live ? told : [];
}
