import type { Said } from '@footbridge/client';

/** Something that `a` said while having the floor, but for what is named. */
export const said = (number: number, event: Partial<Said> = {}): Said => ({
  number,
  act: 'say',
  by: 'a',
  mine: true,
  at: new Date(0),
  step: 'speak',
  hasWords: true,
  text: null,
  words: null,
  item: null,
  isApart: false,
  mark: null,
  with: null,
  ...event,
});
