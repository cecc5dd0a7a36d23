import { apply, isAsking, type Dialogue, type DialogueEvent } from '@footbridge/domain';
import type { Standing } from './standing.ts';

/** What one act brought about. */
export interface Happened {
  readonly events: readonly DialogueEvent[];
  /** How it stood after each of them. */
  readonly states: readonly Dialogue[];
  /** How it stands since. */
  readonly state: Dialogue;
  /** It belongs to asking somebody. */
  readonly asks: boolean;
}

/** @returns null when nothing did, and how it stands is kept already. */
export function whatHappened(
  { state: before, isKept }: Pick<Standing, 'state' | 'isKept'>,
  events: readonly DialogueEvent[],
): Happened | null {
  const states: Dialogue[] = [];
  for (const event of events) states.push(apply(states.at(-1) ?? before, event));
  const state = states.at(-1) ?? (isKept ? null : before);
  // Whoever did the first of it did all of it.
  return state && { events, states, state, asks: isAsking(before, state, events[0]?.by ?? null) };
}
