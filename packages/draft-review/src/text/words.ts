import { endings, negatedStems, takesIs } from '../english/contractions.ts';
import { complements, shortened, spellings } from '../english/spellings.ts';
import type { Word } from './word.ts';

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´][\p{L}\p{M}]+)*/gu;
const apostrophes = /[’‘ʼ`´]/g;
const stretched = /([a-z])\1\1+/g;
const capitalised = /^\p{Lu}/u;

/** Words spelt out: one written word may be read as several that share its place in the text. */
function read(written: string, following: () => string): string[] {
  let plain = written.toLowerCase().replace(apostrophes, "'");
  if (plain.length > 3) plain = plain.replace(stretched, '$1');
  const whole = shortened[plain];
  if (whole) {
    const after = following();
    if (complements.has(after) && !(plain === 'your' && owned.has(after))) return [...whole];
  }
  const known = spellings.get(plain);
  if (known) return [...known];
  const cut = plain.lastIndexOf("'");
  if (cut < 1) return dropped(plain);
  const stem = plain.slice(0, cut);
  const tail = plain.slice(cut + 1);
  if (tail === 't' && stem.endsWith('n')) {
    const verb = stem.slice(0, -1);
    return [negatedStems[verb] ?? verb, 'not'];
  }
  if (tail === 's') return takesIs.has(stem) ? [stem, 'is'] : [stem, "'s"];
  const ending = endings[tail];
  if (!ending) return [plain.replaceAll("'", '')];
  return [...read(stem, () => ''), ending === 're' ? 'are' : ending];
}

/** "yellin" is read as "yelling"; the few words that truly end so are left alone. */
const trulyIn = new Set(
  'again begin within cousin cabin robin certain captain pain rain brain train main gain vain explain complain remain contain bargain in skin thin win chin sin twin fin bin kin pin spin grin satin margin origin basin ruin cain coin join loin retain obtain villain mountain fountain curtain britain drain chain stain strain plain swain attain medicin penguin rein vein protein admin dolphin pumpkin napkin latin berlin martin dublin colin kevin gavin darrin erin austin justin edwin alvin marvin calvin melvin catherin tin gin shin ain'.split(
    ' ',
  ),
);
function dropped(plain: string): string[] {
  return plain.length > 5 && plain.endsWith('in') && !trulyIn.has(plain) && !plain.endsWith('ain')
    ? [`${plain}g`]
    : [plain];
}

/** "your own", "your better self": here "your" is what it says. */
const owned = new Set(
  'a an the all my your in right wrong time better hurt over no done getting being taking going making acting holding nothing whatever water sensitive'.split(
    ' ',
  ),
);

const nextWord = /\s?([a-z]+)/iy;
function next(text: string, end: number): string {
  nextWord.lastIndex = end;
  return nextWord.exec(text)?.[1]?.toLowerCase() ?? '';
}

/** The words of a text in order. Offsets always point into `text` as it was given. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    let lead = text.slice(last, start);
    const capital = capitalised.test(match[0]);
    for (const one of read(match[0], () => next(text, end))) {
      found.push({ start, end, text: one, lead, capital, sentence: 0, opens: false, quoted: false });
      lead = '';
    }
    last = end;
  }
  return found;
}
