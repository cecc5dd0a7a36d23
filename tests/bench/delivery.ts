import type { Arrived, PairOfPeople, Written } from './pair-of-people.ts';

/** A short letter. */
export const text =
  'I have thought about what you wrote. I would like to answer slowly, if that is all right. '.repeat(2);

/**
 * Sends messages one after the other, each once the one before has arrived and is kept.
 * @param sealing whether writing (seal, sign) and reading (verify, open) count, or only what lies between.
 * @returns milliseconds from the sender's hand to the receiver's, for each.
 */
export async function deliver(
  pair: PairOfPeople,
  count: number,
  sealing: 'counted' | 'apart',
): Promise<number[]> {
  const times: number[] = [];
  const written: Written[] = [];
  // All of them first: what lies between is measured as it is, and not just after a processor has sealed something.
  if (sealing === 'apart') while (written.length < count) written.push(await pair.write(text));
  for (let number = 0; number < count; number++) {
    const arrival = Promise.withResolvers<Arrived>();
    pair.listen(arrival.resolve);
    const start = performance.now();
    const message = written[number] ?? (await pair.write(text));
    const kept = pair.send(message);
    const arrived = await arrival.promise;
    if (sealing === 'counted') await arrived.open();
    times.push(performance.now() - start);
    if (arrived.id !== message.id) throw new Error('another message arrived');
    await kept;
  }
  return times;
}
