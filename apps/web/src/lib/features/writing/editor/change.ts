/** Between the two halves of one sign (a surrogate pair) nothing may be cut. */
const splitsPair = (text: string, at: number) =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

/** The one stretch in which two texts differ: `before.slice(start, end)` gives way to `words`. */
export function changeBetween(before: string, after: string): { start: number; end: number; words: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (splitsPair(before, start) || splitsPair(after, start)) start -= 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail -= 1;
  return { start, end: before.length - tail, words: after.slice(start, after.length - tail) };
}
