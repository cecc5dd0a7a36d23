import { asAccount, letters, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, takeBackLetter as decide, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';

/** Takes back one's own letter before it goes. Nobody ever knows of it. */
export async function takeBackLetter(
  context: VerbContext,
  { space, letter: id }: { space: string; letter: string },
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [author, row] = await Promise.all([spaces.findOwnMemberId(tx, space), letters.find(tx, space, id)]);
    if (!author) return refuse('space:unknown');
    const decision = decide(row && { ...row, authorMemberId: row.authorId }, author);
    if (decision === null) return [];
    if (isRefusal(decision)) return decision;
    if (!(await letters.takeBack(tx, space, id, at))) return refuse('letter:gone');
    return tell(tx, space, 'own', { kind: decision.type, letter: id }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
