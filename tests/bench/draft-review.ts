import { readFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { stripTypeScriptTypes } from 'node:module';
import { review } from '@footbridge/draft-review';
import { baselines } from './draft-review-baselines.ts';
import { score, type Labelled, type Score, type Span } from './draft-review-score.ts';
import { median, milliseconds } from './figures.ts';

/** How well a draft is read, beside a plain search for “if” and “but” and a small list of phrases, and how fast. */

const root = path.resolve(import.meta.dirname, '../..');
const corpus = path.join(root, 'tests/corpus');
const elsewhere = path.join(root, '../shared/data/apology-dev');

const lines = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);
const folder = (name: string) =>
  readdirSync(path.join(corpus, name)).flatMap((file) => lines(path.join(corpus, name, file)));

/** Texts by name; sets that are not on this machine are left out. */
function sets(): [name: string, texts: Labelled[]][] {
  const found: [string, Labelled[]][] = [];
  for (const kind of ['sentences', 'letters']) {
    if (existsSync(elsewhere))
      found.push([`development ${kind}`, lines(path.join(elsewhere, `${kind}.jsonl`))]);
  }
  for (const kind of ['sentences', 'letters']) {
    found.push([`corpus ${kind}, open`, folder(kind)]);
    found.push([`corpus ${kind}, set aside`, lines(path.join(corpus, 'set-aside', `${kind}.jsonl`))]);
  }
  return found;
}

const readers: Readonly<Record<string, (text: string) => readonly Span[]>> = {
  'draft-review': (text) => review(text, { kind: 'apology' }).findings as readonly Span[],
  ...baselines,
};

const percent = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`;

function show(
  name: string,
  { micro, macro, strict, clean, per1000, categories }: Score,
  full: boolean,
): void {
  console.log(
    `  ${name.padEnd(14)} micro ${percent(micro)}, macro ${percent(macro)}, strict ${percent(strict)}; ` +
      `clean alarmed ${percent(clean.all)} (if ${percent(clean.if)}, but ${percent(clean.but)}), ` +
      `${per1000.toFixed(1)} false marks in 1,000 clean words`,
  );
  if (!full) return;
  console.log(`    ${categories.map(([one, f1]) => `${one} ${percent(f1).trim()}`).join(', ')}`);
}

const letter =
  `Dear Tom, I am sorry that I sold your bicycle while you were away. It was yours, and I did not ask. I told your
aunt it had been stolen, and that was a lie. I was short of money, but I had other things I could have sold. If there is more
I do not know of, I would like to hear it. You do not have to answer. `.repeat(4);

function timeOf(work: () => unknown): number {
  for (let run = 0; run < 50; run++) work();
  return median(
    Array.from({ length: 50 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** Code as it travels: no types, comments or indentation; gzip. */
function size(): number {
  const source = path.join(root, 'packages/draft-review/src');
  const files = (readdirSync(source, { recursive: true }) as string[])
    .map((file) => path.join(source, file))
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !/\.(test|fixture)\.ts$|command-line|learning/.test(file) &&
        statSync(file).isFile(),
    );
  const code = files
    .map((file) => stripTypeScriptTypes(readFileSync(file, 'utf8')))
    .join('\n')
    .replace(/^\s*(?:\/\*\*|\*).*$/gm, '')
    .replace(/\s*\n\s*/g, '\n');
  return gzipSync(code).length;
}

/** Prints how well, how fast and how large. */
export function measureDraftReview(): void {
  console.log('Draft review:');
  for (const [name, texts] of sets()) {
    console.log(` ${name} (${String(texts.length)})`);
    for (const [reader, read] of Object.entries(readers))
      show(reader, score(texts, read), reader === 'draft-review');
  }
  const words = letter.split(/\s+/).length;
  const hostile = 'sorry if you but i was so just only '.repeat(2900);
  console.log(
    `  ${String(words)} words, warm: ${milliseconds(timeOf(() => review(letter, { kind: 'apology' })))} median`,
  );
  const start = performance.now();
  review(hostile, { kind: 'apology' });
  console.log(
    `  ${String(hostile.length)} hostile characters, all rules: ${milliseconds(performance.now() - start)}`,
  );
  console.log(`  ${String(Math.round(size() / 1000))} kB gzip`);
}

if (import.meta.main) measureDraftReview();
