import { deliver } from './delivery.ts';
import { median } from './figures.ts';
import type { PairOfPeople } from './pair-of-people.ts';
import type { Side } from './servers.ts';

const [rounds, perRound] = [12, 150];
export const plan = `${rounds} rounds of ${perRound} messages in turns`;

export interface Comparison {
  /** Milliseconds of every message. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  /** Median over the rounds of our median divided by theirs. */
  readonly ratio: number;
}

/** One pair on each side, in turns, so that whatever else the machine does falls on both. */
export async function compareDelivery(
  ourSide: Side,
  theirSide: Side,
  sealing: 'counted' | 'apart',
): Promise<Comparison> {
  const [ours, theirs] = [await ourSide.openPair(), await theirSide.openPair()];
  const inTurns: { ours: number[]; theirs: number[] }[] = [];
  const round = async (pair: PairOfPeople) => deliver(pair, perRound, sealing);
  // The first round warms both up.
  await round(ours).then(() => round(theirs));
  while (inTurns.length < rounds) inTurns.push({ ours: await round(ours), theirs: await round(theirs) });
  ours.close();
  theirs.close();
  return {
    ours: inTurns.flatMap((one) => one.ours),
    theirs: inTurns.flatMap((one) => one.theirs),
    ratio: median(inTurns.map((one) => median(one.ours) / median(one.theirs))),
  };
}
