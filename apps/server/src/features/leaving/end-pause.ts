import { leaving, spaces, waiting, type Transaction } from '@footbridge/db';
import { resume, type Pause } from '@footbridge/domain';
import type { Told } from '../feed/tell.ts';
import { changeStanding } from './change-standing.ts';

/**
 * Ends one's pause, if there is one that may end. Nothing flows by itself: what was sent meanwhile waits for its reader's
 * own word.
 */
export async function endPause(
  tx: Transaction,
  space: string,
  mayEnd: (pause: Pause) => boolean,
  at: Date,
): Promise<Told[]> {
  const standing = await spaces.findStanding(tx, space);
  if (!standing) return [];
  const memberId = standing.member.id;
  const before = await leaving.findOwn(tx, memberId);
  if (!before.pause || !before.pausedAt || !mayEnd(before.pause)) return [];
  await waiting.keepForReader(tx, memberId, before.pausedAt);
  const rows = await waiting.list(tx, memberId);
  const somethingWaits = before.ended === null && rows.some(({ until }) => until === null);
  const after = { ...resume(before), pausedAt: null };
  return changeStanding(tx, standing, before, after, { kind: 'space:resumed', somethingWaits }, at);
}
