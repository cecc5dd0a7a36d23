import type { Side } from '@footbridge/domain';
import type { Said } from '../dialogues/dialogue.ts';
import type { Share } from './moderating.ts';

const minute = 60_000;

/** Airtime and interventions for each side. It is reckoned where it is read, and kept nowhere. */
export const neutralityOf = (said: readonly Said[], now: Date): Record<Side, Share> => ({
  a: shareOf(said, 'a', now),
  b: shareOf(said, 'b', now),
});

function shareOf(said: readonly Said[], side: Side, now: Date): Share {
  const spoken = said.filter(
    ({ by, hasWords, isApart, step }) => by === side && hasWords && !isApart && step !== null,
  );
  return {
    characters: spoken.reduce((sum, { text }) => sum + (text?.length ?? 0), 0),
    turns: spoken.length,
    interventions: said.filter((one) => one.by === 'neutral' && one.with === side && one.act !== 'screen')
      .length,
    caucusMinutes: Math.round(caucusOf(said, side, now) / minute),
  };
}

/** How long the neutral met one side alone, in milliseconds; a meeting that goes on counts until now. */
function caucusOf(said: readonly Said[], side: Side, now: Date): number {
  const ends = (from: number) =>
    said.slice(from).find(({ act }) => ['caucus_close', 'suspend', 'end', 'terminate', 'leave'].includes(act))
      ?.at ?? now;
  return said.reduce(
    (sum, one, index) =>
      one.act === 'caucus_open' && one.with === side
        ? sum + ends(index + 1).getTime() - one.at.getTime()
        : sum,
    0,
  );
}
