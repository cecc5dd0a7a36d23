import { agreements, leaving, type spaces, type Transaction } from '@footbridge/db';
import { shownStanding } from '@footbridge/domain';
import { restDialogues } from '../dialogues/rest-dialogues.ts';
import type { News } from '../feed/feed-entry.ts';
import { tell, type Told } from '../feed/tell.ts';

/** Writes how one stands from now on; the other hears of what they may see, once the space is open, and of nothing else. */
export async function changeStanding(
  tx: Transaction,
  { space, member }: spaces.Standing,
  before: leaving.OwnStanding,
  after: leaving.OwnStanding,
  news: News,
  at: Date,
): Promise<Told[]> {
  await leaving.change(tx, { memberId: member.id, spaceId: space.id }, after);
  const told = await tell(tx, space.id, 'own', news, at);
  const isAway = after.pause !== null || after.ended !== null;
  if (isAway) {
    told.push(...(await restDialogues(tx, space.id, at)));
    // One that showed later than it can would tell when they were away.
    if (await agreements.dropSignatures(tx, member.id))
      told.push(...(await tell(tx, space.id, 'own', { kind: 'agreement:changed', member: member.id }, at)));
  }
  const kind = changeSeen(before, after);
  return space.phase === 'open' && kind
    ? [...told, ...(await tell(tx, space.id, 'others', { kind }, at))]
    : told;
}

function changeSeen(before: leaving.OwnStanding, after: leaving.OwnStanding) {
  const [seen, sees] = [shownStanding(before), shownStanding(after)];
  if (sees.ended !== seen.ended) return 'space:ended';
  if (sees.resting === seen.resting) return null;
  return sees.resting ? 'space:rested' : 'space:woken';
}
