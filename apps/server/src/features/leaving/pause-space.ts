import type { PauseView } from '@footbridge/contract';
import { asAccount, leaving, spaces, unawaited } from '@footbridge/db';
import { isRefusal, pause as decide, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { changeStanding } from './change-standing.ts';

/** Steps back, at once, shown or quiet, for a time or until one comes back. */
export async function pauseSpace(
  context: VerbContext,
  { space, kind, until }: { space: string } & PauseView,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const standing = await spaces.findStanding(tx, space);
    if (!standing) return refuse('space:unknown');
    const before = await leaving.findOwn(tx, standing.member.id);
    const decided = decide(before, { kind, until: until === null ? null : new Date(until) });
    if (decided === before || isSame(before.pause, decided.pause)) return [];
    const after = { ...decided, pausedAt: before.pausedAt ?? at };
    return changeStanding(tx, standing, before, after, { kind: 'space:paused', pause: { kind, until } }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}

const isSame = (one: leaving.OwnStanding['pause'], other: leaving.OwnStanding['pause']) =>
  one?.kind === other?.kind && one?.until?.getTime() === other?.until?.getTime();
