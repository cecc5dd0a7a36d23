import type { Kept } from '@footbridge/contract';
import { asAccount, messages, neutrals } from '@footbridge/db';
import { isRefusal, mayHold, refuse, whatHolds, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { whatBinds } from '../rules/what-binds.ts';
import { toldOfKept } from './told-of-kept.ts';

/**
 * Keeps a message of someone who agreed to keep rules: it goes now, is held until they allow it, or is refused. Nobody but
 * its author learns which.
 */
export async function sendWithinRules(
  context: VerbContext,
  message: messages.NewMessage,
  at: Date,
): Promise<Refusal | Kept> {
  const { accountId } = context.actor;
  const { spaceId, authorId } = message;
  const outcome = await asAccount(context.database, accountId, async (tx) => {
    const binding = await whatBinds(tx, spaceId, authorId, at);
    // The space has changed between the looks, and now nothing is in the way: another try may succeed.
    if (!binding) return refuse('server:busy');
    const sitting = message.itemKeys ? undefined : await neutrals.findSitting(tx, spaceId);
    const leaving = {
      kind: 'message',
      from: message.heldUntil ?? at,
      left: binding.left,
      planned: binding.planned.map((one) => one.at),
      isWithin: (characters: number) => mayHold(message.envelope, characters),
      isForNeutral: sitting !== undefined,
    } as const;
    const holding = whatHolds(binding.rules, leaving, at);
    if (isRefusal(holding)) return refuse(holding.refused);
    const heldUntil = holding.leavesAt > at ? holding.leavesAt : null;
    const held = { ...message, heldUntil };
    return { held, places: await messages.keepWithinRules(tx, accountId, held) };
  }).catch((error: unknown) => ({ held: message, places: messages.noneIfUsed(error) }));
  if (isRefusal(outcome)) return outcome;
  const { kept, entries } = toldOfKept(outcome.held, outcome.places, at);
  if (!kept) return refuse('server:busy');
  wake(context, entries);
  return kept;
}
