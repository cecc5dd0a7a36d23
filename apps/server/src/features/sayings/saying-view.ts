import type { SayingView } from '@footbridge/contract';
import type { sayings } from '@footbridge/db';

/** @param replies what has reached this reader, or is their own. */
export function sayingView(
  { id, authorId, kind, epoch, envelope, act, saidAt }: sayings.SayingRow,
  replies: readonly sayings.SayingReplyRow[],
): SayingView {
  const reply = replies.find(({ sayingId }) => sayingId === id);
  return {
    id,
    by: authorId,
    kind,
    sealed: { epoch, envelope },
    act,
    at: saidAt.toISOString(),
    reply: reply
      ? {
          sealed: { epoch: reply.epoch, envelope: reply.envelope },
          act: reply.act,
          at: reply.repliedAt.toISOString(),
        }
      : null,
  };
}
