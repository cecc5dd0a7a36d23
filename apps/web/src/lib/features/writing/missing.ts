import type { Element, Review } from '@footbridge/draft-review';

/** In the order of their weight (Lewicki, Polin & Lount 2016). Asking for forgiveness is nobody's to suggest. */
const asked = ['responsibility', 'repair', 'regret', 'repentance', 'explanation'] as const;
export type AskedElement = Extract<Element, (typeof asked)[number]>;

/** Before so many words a letter has hardly begun, and nothing is missing yet. */
const begun = 60;

/** What a letter does not hold yet, to be asked about. A text that apologises for nothing is asked nothing. */
export function missingIn(text: string, { elements, readable }: Review): AskedElement[] {
  const isBegun = text.split(/\s+/).length >= begun;
  if (!readable || !isBegun || elements.length === 0) return [];
  return asked.filter((element) => !elements.includes(element));
}
