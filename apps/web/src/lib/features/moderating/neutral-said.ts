import type { ModeratedRoom, Said } from '@footbridge/client';
import type { DialogueSeat, ProtocolName } from '@footbridge/domain';
import { bothDid, floorGiven, gaveBack, saidHere } from '#lib/copy/moderating/room.ts';
import { wordsOfStep } from '#lib/copy/dialogues/steps/ways-in-words.ts';
import { isUntold } from '../dialogues/said-in-words.ts';
import type { Names } from './names-of.ts';

/**
 * What happened, as it is written down for the neutral: "Ruth said".
 * @param nameOf "You" for the neutral, a name for each of the two.
 * @returns null for what stands elsewhere on the page, or is not written down.
 */
export function neutralSaid(
  said: Said,
  protocol: ProtocolName,
  names: Names,
  nameOf: (seat: DialogueSeat) => string,
): string | null {
  const { act, step, item, by } = said;
  const who = by === null ? bothDid : nameOf(by);
  if (act === 'give_floor') return said.with && floorGiven(names[said.with]);
  if (act === 'return') return said.with && gaveBack(names[said.with]);
  if (act in saidHere) return saidHere[act]?.(who) ?? null;
  if (isUntold(said, protocol)) return null;
  const words = wordsOfStep(protocol, step)?.acts[act === 'reveal' ? (item ?? '') : act];
  return words?.said(who) ?? null;
}

/** What was said in one private meeting after the other with one of the two. */
export const saidAlone = ({ said }: Pick<ModeratedRoom, 'said'>): readonly Said[] =>
  said.filter(({ act }) => act === 'caucus_say');
