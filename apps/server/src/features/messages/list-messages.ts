import type { MessageView } from '@footbridge/contract';
import { asAccount, messages, spaces } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { messageView } from './message-view.ts';

/** The conversation before a position in one's own feed, newest first. */
export async function listMessages(
  { actor, database }: VerbContext,
  { space, before, limit }: { space: string; before?: number | undefined; limit: number },
): Promise<Refusal | { messages: MessageView[]; more: boolean }> {
  const [reader, rows] = await asAccount(database, actor.accountId, (tx) =>
    Promise.all([spaces.findOwnMemberId(tx, space), messages.listBefore(tx, space, before, limit + 1)]),
  );
  if (!reader) return refuse('space:unknown');
  const views = rows.slice(0, limit).map(({ message, ...place }) => messageView(message, reader, place));
  return { messages: views, more: rows.length > limit };
}
