import { text } from './delivery.ts';
import type { PairOfPeople } from './pair-of-people.ts';

export interface Load {
  /** Messages that reached their receivers, in a second. */
  readonly rate: number;
  /** Milliseconds from the sender's hand to the receiver's, of each. */
  readonly times: readonly number[];
}

/** Everybody writes at once: each sender sends again as soon as the message before is kept. */
export async function underLoad(pairs: readonly PairOfPeople[], seconds: number): Promise<Load> {
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  await Promise.all(
    pairs.map(async (pair) => {
      const sentAt = new Map<string, number>();
      pair.listen(({ id }) => {
        const at = sentAt.get(id);
        if (at !== undefined) times.push(performance.now() - at);
        sentAt.delete(id);
      });
      while (performance.now() < end) {
        const message = await pair.write(text);
        sentAt.set(message.id, performance.now());
        await pair.send(message);
      }
    }),
  );
  return { rate: times.length / ((performance.now() - start) / 1_000), times };
}
