import {
  auxiliaries,
  determiners,
  embedders,
  joiners,
  openers,
  pronouns,
  subjects,
} from '../english/connectives.ts';
import type { Word } from './word.ts';

const strong = /[,;:—–()…!?"“”]|\s-+\s|\.\.|--|\p{Extended_Pictographic}/u;

/** Marks the first word of every clause, also in texts that have no punctuation at all. */
export function markClauses(words: Word[]): void {
  let verbs = 0;
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before?.sentence !== word.sentence) verbs = 0;
    word.opens = before?.sentence !== word.sentence || opensAfter(words, at, before, verbs);
    if (word.opens) verbs = 0;
    if (auxiliaries.has(word.text) || word.text.endsWith('ed')) verbs++;
  });
}

function opensAfter(words: Word[], at: number, before: Word, verbs: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  const nextText = next?.sentence === word.sentence ? next.text : '';
  if (strong.test(word.lead)) return true;
  if (word.lead === '' && word.start === before.start) return false;
  if (openers.has(word.text))
    return !(word.text === 'though' && before.text === 'even') && !attached(before, word);
  if (word.text === 'even' && (nextText === 'though' || nextText === 'if')) return true;
  if (joiners.has(word.text) && subjects.has(nextText)) return true;
  if (word.text === 'sorry' || word.text === 'apologise') return verbs > 0 && !leadsToSorry(before);
  if (word.text === 'i' && (nextText === 'am' || nextText === 'apologise')) {
    const third = words[at + 2]?.text;
    const fourth = words[at + 3]?.text;
    if ((third === 'sorry' || fourth === 'sorry' || nextText === 'apologise') && !embedders.has(before.text))
      return true;
  }
  return (
    pronouns.has(word.text) &&
    verbs > 0 &&
    auxiliaries.has(nextText) &&
    !embedders.has(before.text) &&
    !determiners.has(before.text) &&
    !determiners.has(words[at - 2]?.text ?? '')
  );
}

const attached = (before: Word, word: Word) =>
  (word.text === 'if' && (before.text === 'as' || before.text === 'only')) ||
  (word.text === 'since' && before.text === 'ever');

const beforeSorry = new Set(
  'am so very really truly deeply just be say said saying was feel felt is are and not all also i properly honestly terribly awfully only still too but again to dead sincerely'.split(
    ' ',
  ),
);
const leadsToSorry = (before: Word) => beforeSorry.has(before.text);
