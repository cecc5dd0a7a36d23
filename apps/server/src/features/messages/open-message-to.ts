import { asAccount, messages, neutrals, spaces, unawaited } from '@footbridge/db';
import { isForUsTwo, isRefusal, openItemTo, refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tellOfMessage, wake } from '../feed/tell.ts';
import { whatBinds } from '../rules/what-binds.ts';

interface Opening {
  readonly space: string;
  readonly message: string;
  readonly reader: string;
  readonly wrap: string;
}

/** Lets a neutral read what one wrote for the two. It adds a wrap; the message stays as it is, to the byte. */
export async function openMessageTo(
  context: VerbContext,
  { space, message: id, reader, wrap }: Opening,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [author, row, sitting] = await Promise.all([
      spaces.findOwnMemberId(tx, space),
      messages.find(tx, space, id),
      neutrals.findSitting(tx, space),
    ]);
    if (!author) return refuse('space:unknown');
    const item = row && {
      authorMemberId: row.authorId,
      sentAt: row.sentAt,
      recipients: row.itemKeys && Object.keys(row.itemKeys),
    };
    const decision = openItemTo(item, author, reader, sitting?.guestId);
    if (decision === null) return [];
    if (isRefusal(decision)) return decision;
    const binding = await whatBinds(tx, space, author, at);
    if (binding && isForUsTwo(binding.rules, author, author)) return refuse('rule:for_us_two');
    unawaited(messages.addItemKey(tx, space, id, reader, wrap));
    return tellOfMessage(tx, space, 'own', decision.type, { id }, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
