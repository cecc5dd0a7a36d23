import type { Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, leaving, sayings, spaces, unawaited } from '@footbridge/db';
import { isRefusal, look, refuse, say as decide, type Refusal, type SayingKind } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitWords } from './admit-words.ts';

interface Saying {
  readonly space: string;
  readonly saying: string;
  readonly kind: SayingKind;
  readonly sealed: Sealed;
  readonly act: SignedAct;
}

/** Says something openly, in place of what one said there before. It reaches the other as anything that is written. */
export async function say(
  context: VerbContext,
  { space, saying: id, kind, sealed, act }: Saying,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, earlier, members] = await Promise.all([
      spaces.findStanding(tx, space),
      sayings.find(tx, space, id),
      spaces.listMembers(tx, space),
    ]);
    if (!standing) return refuse('space:unknown');
    const { member } = standing;
    // Topics stand under the id of whose they are: nobody may take that place from them.
    const isOthersPlace = members.some((one) => one.id === id && one.id !== member.id);
    if (isOthersPlace) return refuse('saying:id_used');
    if (earlier && (earlier.authorId !== member.id || earlier.kind !== kind)) return refuse('saying:id_used');
    if (earlier?.envelope === sealed.envelope) return [];
    const [own, other, before] = await Promise.all([
      leaving.findOwn(tx, member.id),
      leaving.findOtherShown(tx, space, member.id),
      sayings.countOf(tx, member.id),
    ]);
    const seen = { ...standing.space, look: look(own, other) };
    const decision = decide(seen, sealed.epoch, earlier ? 0 : before);
    if (isRefusal(decision)) return decision;
    const admitted = admitWords('saying:say', { space, author: member, item: id }, { sealed, act });
    if (isRefusal(admitted)) return admitted;
    const row = {
      spaceId: space,
      id,
      authorId: member.id,
      kind,
      ...sealed,
      act,
      mark: admitted.mark,
      saidAt: at,
    };
    if (earlier) {
      await sayings.stopWaiting(tx, space, earlier.mark);
      // A reply was to what stood there before, and goes with it: it is another's, and not ours to remove by itself.
      unawaited(sayings.remove(tx, space, id));
    }
    if (!(await sayings.insert(tx, row))) return refuse('saying:id_used');
    return tell(tx, space, 'all', { kind: decision.type, member: member.id }, at, admitted.mark);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
