import type { Word } from './word.ts';

const titles = new Set('mr mrs ms dr st prof rev fr vs etc eg ie jr sr no'.split(' '));
const terminal = /[.!?…](?:["'”’»)\]]*)(?:\s|$)/;
const dots = /\.\.|…/;
const longLine = 50;

/**
 * Numbers the sentences. A full stop ends one, and so does a new line, except where a long line was only wrapped: people
 * who write without any punctuation press return instead.
 */
export function markSentences(words: Word[], text: string): void {
  let sentence = 0;
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before && word.lead !== '' && ends(before, word, text)) sentence++;
    word.sentence = sentence;
  });
}

function ends(before: Word, word: Word, text: string): boolean {
  const { lead } = word;
  const line = lead.indexOf('\n');
  if (line >= 0) {
    if (lead.indexOf('\n', line + 1) >= 0 || terminal.test(lead)) return true;
    const lineStart = text.lastIndexOf('\n', before.start) + 1;
    return before.end - lineStart < longLine && !/^[,;:]/.test(lead) ? true : /^,/.test(lead) && word.capital;
  }
  if (!terminal.test(lead)) return false;
  if (titles.has(before.text) && lead.startsWith('.')) return false;
  if (/[!?]/.test(lead)) return true;
  return dots.test(lead) ? word.capital : true;
}
