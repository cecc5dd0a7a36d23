import type { Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, dialogues, leaving, type Transaction } from '@footbridge/db';
import {
  decide,
  isRefusal,
  isUrgent,
  look,
  refuse,
  refuseStaleKey,
  refuseWriting,
  sizeOfWords,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { keepEvents } from './keep-events.ts';
import { standingOf, type Standing } from './standing.ts';

interface Moving {
  readonly space: string;
  readonly dialogue: string;
  readonly id: string;
  readonly move: string;
  readonly seen: number;
  readonly words: { readonly sealed: Sealed; readonly act: SignedAct } | null;
  readonly item?: string;
  readonly at: number | null;
  readonly minutes?: number;
}

/**
 * Does something in a conversation, if whoever is signed in may do it now. Decided over structure alone: what is said is
 * sealed. The same again changes nothing.
 */
export async function moveDialogue(
  context: VerbContext,
  { space, dialogue, id, move, words, ...asked }: Moving,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    const ready = await dialogues.readyToMove(tx, { space, dialogue, id });
    if (!ready) return refuse('space:unknown');
    const standing = await standingOf(tx, { space, dialogue }, ready);
    if (!standing?.state || !(await isThere(tx, standing))) return refuse('dialogue:unknown');
    const { seat, state } = standing;
    if (ready.earlier) return ready.earlier.by === seat ? { told: [] } : refuse('dialogue:id_used');
    const closed = ready.mayWrite || isUrgent(move) ? null : await whyClosed(tx, space, ready.memberId);
    if (closed) return closed;
    const stale = words && refuseStaleKey(ready, words.sealed.epoch);
    if (stale) return stale;
    const command = { id, act: move, ...asked, words: words && sizeOfWords(words.sealed.envelope) };
    const decision = decide(state, command, seat, at.getTime());
    if (isRefusal(decision)) return decision;
    const author = { id: ready.memberId, signingKey: ready.signingKey };
    if (words) {
      const { act, sealed } = words;
      const { envelope } = sealed;
      const admission = { kind: 'dialogue:say', space, author, message: id, envelope } as const;
      const admitted = admitAct(act, { ...admission, known: new Set() });
      if (isRefusal(admitted)) return admitted;
    }
    const own = words && {
      spaceId: space,
      dialogueId: dialogue,
      id,
      authorId: author.id,
      ...words.sealed,
      act: words.act,
    };
    return keepEvents(tx, standing, decision, own, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, await outcome.told);
  return {};
}

/** What was proposed to someone and has not arrived is not there. */
const isThere = async (tx: Transaction, { spaceId, id, state }: Standing): Promise<boolean> =>
  !!state?.wasAccepted || (await dialogues.find(tx, spaceId, id)) !== undefined;

async function whyClosed(tx: Transaction, space: string, member: string): Promise<Refusal | null> {
  const [own, other] = await Promise.all([
    leaving.findOwn(tx, member),
    leaving.findOtherShown(tx, space, member),
  ]);
  return refuseWriting(look(own, other));
}
