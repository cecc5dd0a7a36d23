import type { Side } from '@footbridge/domain';
import { nameOfPart, partNames } from './four-parts.ts';

/** One's own words that were handed in and came back, and the act they were for. */
export interface Back {
  /** What they are referred to by. */
  readonly words: string;
  readonly act: string;
  readonly text: string;
}

/** What one has begun in a conversation. It is one's own, and stays on this device. */
export interface Begun {
  /** By the box it stands in: the act it is for, and of which part or for whom. */
  readonly texts: Readonly<Record<string, string>>;
  /** Words that came back while something else stood in their box. */
  readonly back: readonly Back[];
  /** The newest that came back and are here: in the box or beside it. */
  readonly taken: string;
  /** How one wants to show up. */
  readonly showUp: string;
}

export const noWords: Begun = { texts: {}, back: [], taken: '', showUp: '' };

/** The box for one of the two, of an act that there is for each of them. */
export const boxFor = (act: string, side?: Side): string => (side ? `${act} ${side}` : act);

/** The act a box is for. */
export const actOf = (box: string): string => box.split(' ')[0] ?? '';

/** The act that is said in four parts. */
export const inParts = 'express';

/** All boxes of an act. */
export const boxesOf = (act: string): readonly string[] =>
  act === inParts ? partNames.map((part) => nameOfPart(act, part)) : [act];

/** What came back stands in its box again, or beside it if something stands there by now. */
export function takenIn(begun: Begun, back: Back): Begun {
  if (begun.taken === back.words) return begun;
  const boxes = boxesOf(back.act);
  const taken = { ...begun, taken: back.words };
  if (boxes.some((box) => begun.texts[box])) return { ...taken, back: [...begun.back, back] };
  return { ...taken, texts: { ...begun.texts, [boxes[0] ?? back.act]: back.text } };
}

export const letGo = (begun: Begun, { words }: Back): Begun => ({
  ...begun,
  back: begun.back.filter((one) => one.words !== words),
});

/** Below what stands in its box. */
export function putInBox(begun: Begun, back: Back): Begun {
  const [box = back.act] = boxesOf(back.act);
  const text = [begun.texts[box], back.text].filter(Boolean).join('\n\n');
  return letGo({ ...begun, texts: { ...begun.texts, [box]: text } }, back);
}
