import type { Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, dialogues, leaving, spaces, unawaited } from '@footbridge/db';
import {
  decide,
  isRefusal,
  isUrgent,
  look,
  refuse,
  refuseStaleKey,
  refuseWriting,
  replay,
  sizeOfWords,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { keepEvents, seatOf } from './keep-events.ts';

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
    unawaited(spaces.lock(tx, space));
    const [standing, row, before] = await Promise.all([
      spaces.findStanding(tx, space),
      dialogues.find(tx, space, dialogue),
      dialogues.readEvents(tx, { spaceId: space, id: dialogue }),
    ]);
    if (!standing) return refuse('space:unknown');
    if (!row) return refuse('dialogue:unknown');
    const { member } = standing;
    const seat = seatOf(row, member.id);
    const [own, other] = await Promise.all([
      leaving.findOwn(tx, member.id),
      leaving.findOtherShown(tx, space, member.id),
    ]);
    const earlier = before.find((event) => event.id === id);
    if (earlier) return earlier.by === seat ? [] : refuse('dialogue:id_used');
    const closed = isUrgent(move) ? null : refuseWriting(look(own, other));
    if (closed) return closed;
    const stale = words && refuseStaleKey(standing.space, words.sealed.epoch);
    if (stale) return stale;
    const command = { id, act: move, ...asked, words: words && sizeOfWords(words.sealed.envelope) };
    const decision = decide(replay(before) ?? undefined, command, seat, at.getTime());
    if (isRefusal(decision)) return decision;
    if (words) {
      const { act, sealed } = words;
      const { envelope } = sealed;
      const admission = { kind: 'dialogue:say', space, author: member, message: id, envelope } as const;
      const admitted = admitAct(act, { ...admission, known: new Set() });
      if (isRefusal(admitted)) return admitted;
      const kept = { spaceId: space, dialogueId: dialogue, id, authorId: member.id, ...sealed, act };
      unawaited(dialogues.addWords(tx, kept));
    }
    return keepEvents(tx, { row, before, seat }, decision, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
