import type { Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, leaving, letters, record, spaces, unawaited } from '@footbridge/db';
import {
  handOverLetter as decide,
  isRefusal,
  look,
  refuse,
  whatHolds,
  type AboutToLeave,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell, wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { whatBinds, type Binding } from '../rules/what-binds.ts';
import { letterView } from './letter-view.ts';

interface HandingOver {
  readonly space: string;
  readonly letter: string;
  readonly sealed: Sealed;
  readonly act: SignedAct;
  readonly leavesAt: string;
}

/** Keeps a letter until it goes. Its author alone knows of it. The same letter again gets the same answer. */
export async function handOverLetter(
  context: VerbContext,
  { space, letter: id, sealed, act, leavesAt }: HandingOver,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [standing, members, known] = await Promise.all([
      spaces.findStanding(tx, space),
      spaces.listMembers(tx, space),
      record.known(tx, space, act.parents),
    ]);
    if (!standing) return refuse('space:unknown');
    const { member: author } = standing;
    const earlier = await letters.find(tx, space, id);
    if (earlier) {
      const isSame = earlier.authorId === author.id && earlier.envelope === sealed.envelope;
      return isSame ? [] : refuse('letter:id_used');
    }
    const [own, other, before] = await Promise.all([
      leaving.findOwn(tx, author.id),
      leaving.findOtherShown(tx, space, author.id),
      letters.countOf(tx, author.id),
    ]);
    const letter = { epoch: sealed.epoch, leavesAt: new Date(leavesAt) };
    const decision = decide({ ...standing.space, look: look(own, other) }, letter, before, at);
    if (isRefusal(decision)) return decision;
    const receiver = members.find(({ party }) => party !== author.party);
    if (!receiver) return refuse('space:not_open');
    const { envelope } = sealed;
    const admitted = admitAct(act, { kind: 'letter:hand_over', space, author, message: id, envelope, known });
    if (isRefusal(admitted)) return admitted;

    const binding = await whatBinds(tx, space, author.id, at);
    const holding = binding && whatHolds(binding.rules, leavingAt(letter.leavesAt, binding), at);
    if (isRefusal(holding)) return refuse(holding.refused);
    const row = {
      spaceId: space,
      id,
      authorId: author.id,
      receiverId: receiver.id,
      ...sealed,
      act,
      actHash: admitted.hash,
      handedOverAt: at,
      leavesAt: holding?.leavesAt ?? letter.leavesAt,
      sentAt: null,
      takenBackAt: null,
    };
    if (!(await letters.insert(tx, row))) return refuse('letter:id_used');
    return tell(tx, space, 'own', { kind: decision.type, letter: letterView(row, author.id, []) }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}

/** A letter is as long as it is, and for nobody but the two. */
const leavingAt = (from: Date, { left, planned }: Binding): AboutToLeave => ({
  kind: 'letter',
  from,
  left,
  planned: planned.map(({ at }) => at),
  isWithin: () => true,
  isForNeutral: false,
});
