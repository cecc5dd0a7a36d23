import { underLoad } from './load.ts';
import type { PairOfPeople } from './pair-of-people.ts';
import type { Usage } from '../support/server-process/report.ts';
import type { Side } from './servers.ts';

const [pairs, seconds, warmUp] = [200, 8, 2];
export const plan = `${pairs} pairs, everybody writing at once for ${seconds} s`;

export interface LoadFigures {
  /** Messages delivered in a second. */
  readonly rate: number;
  /** Milliseconds of every message. */
  readonly times: readonly number[];
  /** Milliseconds of processor time that the server itself spends on one message. */
  readonly processor: number;
  readonly usage: Usage;
}

export async function measureLoad(side: Side): Promise<LoadFigures> {
  const people: PairOfPeople[] = [];
  while (people.length < pairs) {
    people.push(...(await Promise.all(Array.from({ length: 4 }, side.openPair))));
  }
  await underLoad(people, warmUp);
  const before = await side.process.usage();
  const { rate, times } = await underLoad(people, seconds);
  const usage = await side.process.usage();
  for (const pair of people) pair.close();
  return { rate, times, processor: (usage.processor - before.processor) / times.length, usage };
}
