import type { Kept, Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, messages, record, spaces, unawaited } from '@footbridge/db';
import { isRefusal, refuse, sendMessage as decide, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { told, wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';

export interface Sending {
  readonly space: string;
  readonly id: string;
  readonly sealed: Sealed;
  readonly act: SignedAct;
  readonly holdUntil: string | null;
}

/**
 * Keeps a message, and sends it unless its author holds it back. Two flights to the database: everything that is asked,
 * then everything that is written, with the commit. The same message again gets the same answer.
 */
export async function sendMessage(
  context: VerbContext,
  { space, id, sealed, act, holdUntil }: Sending,
): Promise<Refusal | Kept> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [found, known] = await Promise.all([
      messages.findForSending(tx, space, id),
      record.known(tx, space, act.parents),
    ]);
    if (!found) return refuse('space:unknown');
    const { memberId, earlier } = found;
    if (earlier) {
      const isSame = earlier.authorId === memberId && earlier.envelope === sealed.envelope;
      if (!isSame) return refuse('message:id_used');
      const place = await messages.firstPlace(tx, memberId, id);
      return { position: place.position, at: place.at, heldUntil: earlier.heldUntil, told: [] };
    }

    const decision = decide(
      found,
      { epoch: sealed.epoch, holdUntil: holdUntil ? new Date(holdUntil) : null },
      at,
    );
    if (isRefusal(decision)) return decision;
    const author = { id: memberId, signingKey: found.signingKey };
    const admitted = admitAct(act, {
      kind: 'message:send',
      space,
      author,
      message: id,
      envelope: sealed.envelope,
      known,
    });
    if (isRefusal(admitted)) return admitted;

    const heldUntil = decision.type === 'message:held' ? decision.until : null;
    const message = {
      spaceId: space,
      id,
      authorId: memberId,
      ...sealed,
      act,
      actHash: admitted.hash,
      writtenAt: at,
      heldUntil,
      sentAt: heldUntil ? null : at,
      takenBackAt: null,
    };
    const places = await messages.keep(tx, message);
    const own = places.find((place) => place.memberId === memberId);
    if (!own) return refuse('message:id_used');
    const row = { kind: decision.type, at, detail: null, messageId: id, message };
    return { position: own.position, at, heldUntil, told: told(space, places, row) };
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome.told);
  const { position, heldUntil } = outcome;
  return { position, at: outcome.at.toISOString(), heldUntil: heldUntil?.toISOString() ?? null };
}
