import type { Kept } from '@footbridge/contract';
import { atOnce, messages } from '@footbridge/db';
import { isRefusal, refuse, sendMessage as decide, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { authorOf, forgetAuthor, type Author } from './author-of.ts';
import { sendWithinRules } from './send-within-rules.ts';
import type { Sending } from './sending.ts';
import { toldOfKept } from './told-of-kept.ts';
import { whyNotSent } from './why-not-sent.ts';

/**
 * Keeps a message, and sends it unless its author holds it back. This is what people wait for, so it is decided against
 * the state the message itself names, and written only if that is the space's, in one statement that is a
 * transaction by itself. Only a message that was not kept is asked about. The same message again gets the same answer.
 */
export async function sendMessage(context: VerbContext, sending: Sending): Promise<Refusal | Kept> {
  const { space } = sending;
  const at = context.now();
  const author = await authorOf(context, space);
  if (!author) return refuse('space:unknown');
  const composed = compose(sending, author, at);
  if (isRefusal(composed)) {
    // Another process may have replaced the key one signs with.
    forgetAuthor(context.database, context.actor.accountId, space);
    return (await whyNotSent(context, sending, at)) ?? refuse('server:busy');
  }

  const places = await atOnce(context.database, messages.keep(context.actor.accountId, composed));
  const { kept, entries } = toldOfKept(composed, places, at);
  if (!kept) return (await whyNotSent(context, sending, at)) ?? sendWithinRules(context, composed, at);
  wake(context, entries);
  return kept;
}

/** The message as it would be kept in an open space where its key is in force and its parents are recorded. */
function compose(
  { space, id, sealed, act, holdUntil, itemKeys }: Sending,
  author: Author,
  at: Date,
): Refusal | messages.NewMessage {
  const named = { phase: 'open', epoch: sealed.epoch, rekeyDue: false, look: 'open' } as const;
  const decision = decide(
    named,
    { epoch: sealed.epoch, holdUntil: holdUntil ? new Date(holdUntil) : null },
    at,
  );
  if (isRefusal(decision)) return decision;
  const known = new Set(act.parents);
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
  return {
    spaceId: space,
    id,
    authorId: author.id,
    ...sealed,
    act,
    actHash: admitted.hash,
    writtenAt: at,
    heldUntil,
    itemKeys: itemKeys && Object.fromEntries(itemKeys.map(({ member, wrap }) => [member, wrap])),
  };
}
