import type { Kept } from '@footbridge/contract';
import { atOnce, messages } from '@footbridge/db';
import { isRefusal, refuse, sendMessage as decide, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { findAuthor, forgetAuthor, rememberedAuthor, type Author } from '../record/author-of.ts';
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
  const { space, act } = sending;
  const at = context.now();
  // To wait for what is at hand would put off the moment at which PostgreSQL begins.
  const author = rememberedAuthor(context, space) ?? (await findAuthor(context, space));
  if (!author) return refuse('space:unknown');
  const message = compose(sending, author, at);
  if (isRefusal(message)) {
    // Another process may have replaced the key one signs with.
    forgetAuthor(context.database, context.actor.accountId, space);
    return (await whyNotSent(context, sending, at)) ?? refuse('server:busy');
  }

  const unheard = act.parents.filter((parent) => parent !== author.newest);
  const keeping = messages.keep(context.actor.accountId, message, unheard);
  const places = await atOnce(context.database, keeping).catch(messages.noneIfUsed);
  const { kept, entries } = toldOfKept(message, places, at);
  if (!kept) return (await whyNotSent(context, sending, at)) ?? sendWithinRules(context, message, at);
  wake(context, entries);
  if (!kept.heldUntil) author.newest = message.actHash;
  return kept;
}

/** The message as it would be kept in an open space where its key is in force. Its parents are for the write to look up. */
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
  const admitted = admitAct(act, {
    kind: 'message:send',
    space,
    author,
    message: id,
    envelope: sealed.envelope,
    known: new Set(act.parents),
  });
  if (isRefusal(admitted)) return admitted;
  return {
    spaceId: space,
    id,
    authorId: author.id,
    ...sealed,
    act,
    actHash: admitted.hash,
    writtenAt: at,
    heldUntil: decision.type === 'message:held' ? decision.until : null,
    itemKeys: itemKeys && Object.fromEntries(itemKeys.map(({ member, wrap }) => [member, wrap])),
  };
}
