import type { DialogueRoom, Said } from '@footbridge/client';
import { nameOfPart } from '../dialogues/four-parts.ts';
import type { Room } from '../dialogues/room.svelte.ts';

/** Words that wait with the neutral or came back, and the act they were for. */
interface OwnWords {
  readonly act: string;
  readonly text: string | null;
}

/** Of one's own words: the ones of this id, as they were handed in. */
export function ownWords({ said }: Pick<DialogueRoom, 'said'>, words: string): OwnWords | null {
  const held = said.find((one) => one.act === 'held' && one.words === words);
  return held?.item ? { act: held.item, text: held.text } : null;
}

/** The newest words that came back, with the note; null once something was said again. */
export function returnedTo({ said, seat }: Pick<DialogueRoom, 'said' | 'seat'>): Said | null {
  const at = said.findLastIndex((one) => one.act === 'return' && one.with === seat);
  const isAnswered = said
    .slice(at + 1)
    .some(({ mine, hasWords, act }) => mine && hasWords && act !== 'caucus_say');
  return at === -1 || isAnswered ? null : (said[at] ?? null);
}

/** Back into the box they came from, unless something else was begun there. */
export function putBack(room: Room, { act, text }: OwnWords): void {
  const box = act === 'express' ? nameOfPart(act, 'observe') : act;
  if (text !== null && room.text(box) === '') room.write(box, text);
}
