import type { MessageView } from '@footbridge/contract';
import type { messages } from '@footbridge/db';
import { parties } from '@footbridge/domain';

/**
 * A message as one member may see it. For anyone but its author it begins when it is sent: that it was written earlier
 * and held back is nobody else's to know.
 */
export function messageView(
  row: messages.MessageContent,
  reader: string,
  { position, hidden }: { position: number; hidden: boolean },
): MessageView {
  const isOwn = row.authorId === reader;
  const sentAt = row.sentAt?.toISOString() ?? null;
  return {
    id: row.id,
    author: row.authorId,
    sealed: { epoch: row.epoch, envelope: row.envelope },
    act: row.act,
    writtenAt: isOwn || !sentAt ? row.writtenAt.toISOString() : sentAt,
    sentAt,
    heldUntil: isOwn ? (row.heldUntil?.toISOString() ?? null) : null,
    hidden,
    itemKey: row.itemKeys?.[reader] ?? null,
    isOpenedTo: isOwn && Object.keys(row.itemKeys ?? {}).length > parties.length,
    position,
  };
}
