/** What happened, as seen from outside. The checker knows nothing but this. */
export interface History {
  /** Every author's messages that were acknowledged, in the order they were written. */
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** Every reader's feed as it reached them: position, and the message if the entry was one. */
  readonly read: ReadonlyMap<string, readonly Arrival[]>;
  /** Who reads whom. */
  readonly audience: ReadonlyMap<string, readonly string[]>;
}

export interface Arrival {
  readonly position: number;
  readonly message: string | null;
}

export interface Verdict {
  readonly acknowledged: number;
  /** Acknowledged, and not in a feed it belongs to. */
  readonly lost: number;
  /** More than once in one feed. */
  readonly doubled: number;
  /** Read in another order than its author wrote it. */
  readonly reordered: number;
  /** In a feed, and written by nobody who writes there. */
  readonly unexpected: number;
  /** Positions missing, repeated or out of order. */
  readonly gaps: number;
}

/** Judges a history in which every message was retried until it was acknowledged. */
export function judge({ written, read, audience }: History): Verdict {
  const verdict = { acknowledged: 0, lost: 0, doubled: 0, reordered: 0, unexpected: 0, gaps: 0 };
  for (const messages of written.values()) verdict.acknowledged += messages.length;
  for (const [reader, arrivals] of read) {
    verdict.gaps += arrivals.filter(({ position }, index) => position !== index + 1).length;
    const seen = arrivals.flatMap(({ message }) => message ?? []);
    const once = new Set(seen);
    verdict.doubled += seen.length - once.size;
    const expected = new Set<string>();
    for (const author of audience.get(reader) ?? []) {
      const messages = written.get(author) ?? [];
      for (const message of messages) expected.add(message);
      verdict.lost += messages.filter((message) => !once.has(message)).length;
      verdict.reordered += countReordered(messages, once);
    }
    verdict.unexpected += [...once].filter((message) => !expected.has(message)).length;
  }
  return verdict;
}

/** @param seen in the order of arrival. */
function countReordered(messages: readonly string[], seen: ReadonlySet<string>): number {
  const own = new Set(messages);
  const inOrderRead = [...seen].filter((message) => own.has(message));
  const inOrderWritten = messages.filter((message) => seen.has(message));
  return inOrderRead.filter((message, index) => message !== inOrderWritten[index]).length;
}
