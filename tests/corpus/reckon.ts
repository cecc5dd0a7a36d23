import type { Labelled } from './read-corpus.ts';

/** No mark at all, not even a second reading. */
export const isClean = (one: Labelled) => one.spans.length === 0;

/** How many texts hold at least one mark of the category that is not a second reading. */
export const faultyIn = (category: string, list: Labelled[]) =>
  list.filter((one) => one.spans.some((span) => span.category === category && !span.optional)).length;

const conditionalWord =
  /\b(if|should|in case|whatever|whoever|whether|may|might|unless|any|anyone|anything|had I|were you|extent)\b/i;
const contrastWord =
  /\b(but|however|although|though|tho|still|yet|while|whilst|then again|except|albeit|that said|same time|much as|even so|notwithstanding)\b/i;

/** A word search would call it a conditional apology. */
export const looksConditional = (one: Labelled) => conditionalWord.test(one.text);

/** A word search would call it an apology taken back. */
export const looksContrasting = (one: Labelled) => contrastWord.test(one.text);

const splitsPair = (text: string, at: number) =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1, at + 1));

/** Marks that leave the text, are empty, begin or end in white space, or cut a surrogate pair in two. */
export const badExtents = ({ id, text, spans, further = [] }: Labelled) =>
  [...spans, ...further]
    .filter(({ start, end }) => {
      const words = text.slice(start, end);
      const inside = start >= 0 && end <= text.length && start < end;
      return !inside || words !== words.trim() || splitsPair(text, start) || splitsPair(text, end);
    })
    .map(({ start, end }) => `${id} ${start}-${end}`);
