import type { Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, leaving, sayings, spaces, unawaited } from '@footbridge/db';
import { isRefusal, look, refuse, replyToSaying as decide, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitWords } from './admit-words.ts';

interface Replying {
  readonly space: string;
  readonly saying: string;
  readonly reply: { readonly sealed: Sealed; readonly act: SignedAct } | null;
}

/** Replies to what the other said, in place of an earlier reply, or takes it back at once. */
export async function replyToSaying(
  context: VerbContext,
  { space, saying: id, reply }: Replying,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, saying, earlier] = await Promise.all([
      spaces.findStanding(tx, space),
      sayings.find(tx, space, id),
      sayings.findReply(tx, space, id),
    ]);
    if (!standing) return refuse('space:unknown');
    const { member } = standing;
    const [own, other] = await Promise.all([
      leaving.findOwn(tx, member.id),
      leaving.findOtherShown(tx, space, member.id),
    ]);
    const decision = decide(
      { ...standing.space, look: look(own, other) },
      saying && { by: saying.authorId },
      member.id,
      reply?.sealed.epoch ?? null,
    );
    if (isRefusal(decision)) return decision;
    if (earlier?.envelope === reply?.sealed.envelope) return [];
    const news = { member: member.id } as const;
    if (!reply) {
      const waited = earlier !== undefined && (await sayings.stopWaiting(tx, space, earlier.mark));
      unawaited(sayings.removeReply(tx, space, id));
      return tell(tx, space, waited ? 'own' : 'all', { kind: 'saying:changed', ...news }, at);
    }
    const admitted = admitWords('saying:reply', { space, author: member, item: id }, reply);
    if (isRefusal(admitted)) return admitted;
    const { mark } = admitted;
    if (earlier) await sayings.stopWaiting(tx, space, earlier.mark);
    const { sealed, act } = reply;
    const row = { spaceId: space, sayingId: id, authorId: member.id, ...sealed, act, mark, repliedAt: at };
    unawaited(sayings.setReply(tx, row));
    // It has words, and so waits as what was said does.
    return tell(tx, space, 'all', { kind: 'saying:said', ...news }, at, mark);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
