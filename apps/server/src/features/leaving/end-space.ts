import { asAccount, leaving, spaces, unawaited } from '@footbridge/db';
import { end as decide, isRefusal, refuse, type Ending, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { changeStanding } from './change-standing.ts';

/** Leaves for good, told or untold; its links lead nowhere from then on. Leaving again changes nothing. */
export const endSpace = (
  context: VerbContext,
  { space, ending }: { space: string; ending: Ending },
): Promise<Refusal | Record<string, never>> => leave(context, space, ending, false);

/** Leaves without a word, and no link of the other's brings one into a space with them again. Neither shows. */
export const blockOther = (
  context: VerbContext,
  { space }: { space: string },
): Promise<Refusal | Record<string, never>> => leave(context, space, 'untold', true);

async function leave(
  context: VerbContext,
  space: string,
  ending: Ending,
  isBlocked: boolean,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const standing = await spaces.findStanding(tx, space);
    if (!standing) return refuse('space:unknown');
    unawaited(leaving.closeLinks(tx, space, isBlocked, at));
    const before = await leaving.findOwn(tx, standing.member.id);
    const decided = decide(before, ending);
    if (decided.ended === before.ended) return [];
    const after = { ...decided, pausedAt: decided.pause && before.pausedAt };
    return changeStanding(tx, standing, before, after, { kind: 'space:left', ending: decided.ended }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
