import { refuse, type Refusal } from '../refusal.ts';
import type { DialogueEvent, Opening } from './dialogue.ts';
import { protocols } from './protocols/index.ts';

/**
 * A conversation is asked for. Its topic is sealed; it may stay withheld at first, and is told before anyone enters.
 *
 * @param id of the command, which also names the words.
 */
export function proposeDialogue(
  opening: Opening,
  id: string,
  now: number,
): Refusal | readonly [DialogueEvent] {
  const isLed = 'needsNeutral' in protocols[opening.protocol];
  if ((isLed && !opening.neutral) || (opening.shuttle && !isLed)) return refuse('dialogue:needs_neutral');
  // Nothing free passes straight across there: the neutral tells what it is about.
  if (opening.shuttle && !opening.topicWithheld) return refuse('request:invalid');
  return [{ id, act: 'propose', by: 'a', at: now, audience: 'both', words: id, opening }];
}
