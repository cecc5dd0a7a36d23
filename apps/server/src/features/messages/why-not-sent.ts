import type { Kept } from '@footbridge/contract';
import { asAccount, leaving, messages, spaces, type Transaction } from '@footbridge/db';
import {
  isRefusal,
  look,
  refuse,
  refuseRecipients,
  sendMessage as decide,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { admitAct } from '../record/admit-act.ts';
import type { Sending } from './sending.ts';

/**
 * The answer to a message that was not kept: the one it got when it was, or what the space as it is says to it.
 * @returns null: the space has nothing against it. Its author may be bound by rules.
 */
export function whyNotSent(context: VerbContext, sending: Sending, at: Date): Promise<Refusal | Kept | null> {
  const { space, id, sealed, act, holdUntil } = sending;
  return asAccount(context.database, context.actor.accountId, async (tx) => {
    const found = await messages.readyToSend(tx, { space, id, parents: act.parents });
    if (!found) return refuse('space:unknown');
    if (!found.isNew) return answerAgain(tx, found.memberId, sending);
    const [own, other] = await Promise.all([
      leaving.findOwn(tx, found.memberId),
      leaving.findOtherShown(tx, space, found.memberId),
    ]);
    const decision = decide(
      { ...found, look: look(own, other) },
      { epoch: sealed.epoch, holdUntil: holdUntil ? new Date(holdUntil) : null },
      at,
    );
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
    if (sending.itemKeys) {
      const readers = (await spaces.listMembers(tx, space)).map((member) => member.id);
      const refusal = refuseRecipients(
        readers,
        sending.itemKeys.map(({ member }) => member),
      );
      if (refusal) return refusal;
    }
    return null;
  });
}

async function answerAgain(
  tx: Transaction,
  memberId: string,
  { space, id, sealed }: Sending,
): Promise<Refusal | Kept> {
  const earlier = await messages.find(tx, space, id);
  const isSame = earlier?.authorId === memberId && earlier.envelope === sealed.envelope;
  if (!isSame) return refuse('message:id_used');
  return {
    position: earlier.firstPosition,
    at: earlier.writtenAt.toISOString(),
    heldUntil: earlier.heldUntil?.toISOString() ?? null,
  };
}
