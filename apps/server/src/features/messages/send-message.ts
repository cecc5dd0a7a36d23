import type { Kept, Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, messages, unawaited, type Transaction } from '@footbridge/db';
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
export async function sendMessage(context: VerbContext, sending: Sending): Promise<Refusal | Kept> {
  const { space, id, sealed, act } = sending;
  const at = context.now();
  const holdUntil = sending.holdUntil ? new Date(sending.holdUntil) : null;
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    const found = await messages.readyToSend(tx, { space, id, parents: act.parents });
    if (!found) return refuse('space:unknown');
    if (!found.isNew) return answerAgain(tx, found.memberId, sending);

    const decision = decide(found, { epoch: sealed.epoch, holdUntil }, at);
    if (isRefusal(decision)) return decision;
    const admitted = admitAct(act, {
      kind: 'message:send',
      space,
      author: { id: found.memberId, signingKey: found.signingKey },
      message: id,
      envelope: sealed.envelope,
      known: new Set(found.known),
    });
    if (isRefusal(admitted)) return admitted;

    const heldUntil = decision.type === 'message:held' ? decision.until : null;
    const message = {
      spaceId: space,
      id,
      authorId: found.memberId,
      ...sealed,
      act,
      actHash: admitted.hash,
      writtenAt: at,
      heldUntil,
      sentAt: heldUntil ? null : at,
      takenBackAt: null,
    };
    const places = messages.keep(tx, message);
    unawaited(places);
    return { kind: decision.type, message, places };
  });

  if (!('places' in outcome)) return outcome;
  const { kind, message } = outcome;
  const places = await outcome.places;
  const own = places.find((place) => place.memberId === message.authorId);
  // The other holds a message of theirs back under this very id, which nobody but them can know.
  if (!own) return refuse('message:id_used');
  wake(context, told(space, places, { kind, at, detail: null, messageId: id, message }));
  return {
    position: own.position,
    at: at.toISOString(),
    heldUntil: message.heldUntil?.toISOString() ?? null,
  };
}

async function answerAgain(tx: Transaction, memberId: string, { space, id, sealed }: Sending) {
  const earlier = await messages.find(tx, space, id);
  const isSame = earlier?.authorId === memberId && earlier.envelope === sealed.envelope;
  if (!isSame) return refuse('message:id_used');
  return {
    position: earlier.firstPosition,
    at: earlier.writtenAt.toISOString(),
    heldUntil: earlier.heldUntil?.toISOString() ?? null,
  };
}
