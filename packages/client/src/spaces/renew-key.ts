import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { catchUp } from './follow.ts';
import type { LiveSpace } from './live-space.ts';

/**
 * Gets the key that is in force, and makes it where one is due: whoever writes first after somebody came or went. When
 * someone else was quicker, theirs it is. One that cannot be opened here gives way to another, with a number between
 * them that is nobody's: so it is bound to none before, which one of the two would not have.
 */
export async function renewKey(context: Context, live: LiveSpace): Promise<RefusalReply | null> {
  await catchUp(context, live);
  const { space } = live.snapshot;
  const isUnopened = live.trouble === 'key-unopened';
  if (space.rekeyDue || isUnopened) {
    const { keys } = signedIn(context);
    const neutrals = live.neutrals.filter(({ view }) => view.admission !== null);
    const areKnown = live.keysOfOther !== null && neutrals.every(({ isProven }) => isProven);
    // A key is made only for keys that are known, never for keys the server alone speaks of.
    if (!space.other || !live.keysOfOther || !areKnown || live.trouble === 'key-unknown')
      return { refused: 'key:conflict' };
    const recipients = new Map([
      [space.own.member, keys.publicKeys.agreement],
      [space.other.member, live.keysOfOther.agreement],
    ]);
    const guests = new Map(neutrals.map(({ view }) => [view.id, view.publicKeys.agreement]));
    const answer = await context.call(endpoints.spaces.changeKey, {
      params: { space: live.id },
      body: await live.keys.propose(space.epoch + (isUnopened ? 2 : 1), recipients, guests),
    });
    if (isRefusal(answer) && answer.refused !== 'key:conflict') return answer;
    await catchUp(context, live);
  }
  return live.keys.newest === live.snapshot.space.epoch ? null : { refused: 'key:stale' };
}

/** Whoever has come back holds no key at all until the next one is made: it is made before the first thing is sealed. */
export const refuseWithoutKey = async (context: Context, live: LiveSpace): Promise<RefusalReply | null> =>
  live.keys.newest > 0 ? null : renewKey(context, live);
