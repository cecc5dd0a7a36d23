/** Stretches of a text within quotation marks: [start, end) in UTF-16 code units, marks included. */
export type Stretch = readonly [start: number, end: number];

const longestQuote = 240;
const space = /[\s([{—–-]/;
const letter = /[\p{L}\p{N}]/u;
const notQuotes = /^['‘’](?:cause|cos|em|bout|til|till|n|twas|tis|ere|alf|im|er|is)\b/i;
const marks = '"\'“„«‘';
const pairs: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '‘': '’' };

/**
 * Finds quoted speech. A mark that opens must have one that closes in the same paragraph and not far away, so that a
 * forgotten mark never silences the rest of a letter.
 */
export function quotes(text: string): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  while (at < text.length) {
    const mark = text.charAt(at);
    const close = closing(text, at, mark);
    if (close > at) {
      if (close - at < text.length * 0.9) found.push([at, close + 1]);
      at = close;
    }
    at++;
  }
  return found;
}

function closing(text: string, at: number, mark: string): number {
  if (!marks.includes(mark)) return -1;
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const single = mark === "'" || mark === '‘';
  const opens = space.test(before) && after !== '' && !/\s/.test(after);
  if (mark === '"' || single ? !opens : !pairs[mark]) return -1;
  if (single && notQuotes.test(text.slice(at, at + 8))) return -1;
  const ends = mark === '"' ? '"' : mark === "'" ? "'’" : (pairs[mark] ?? '');
  const limit = Math.min(text.length, at + longestQuote);
  for (let next = at + 1; next < limit; next++) {
    const char = text.charAt(next);
    if (char === '\n' && text.charAt(next + 1) === '\n') return -1;
    if (!ends.includes(char)) continue;
    if (!single || !letter.test(text.charAt(next + 1))) return next;
  }
  return -1;
}
