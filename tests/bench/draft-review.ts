import { readFileSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { review } from '@footbridge/draft-review';
import { showCost } from './draft-review-cost.ts';
import { baselines } from './draft-review-baselines.ts';
import { score, type Labelled, type Score, type Span } from './draft-review-score.ts';

/** How well a draft is read, beside a plain search for “if” and “but” and a small list of phrases. */

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

/** Prints how well, how fast and how large. */
export async function measureDraftReview(): Promise<void> {
  console.log('Draft review:');
  for (const [name, texts] of sets()) {
    console.log(` ${name} (${String(texts.length)})`);
    for (const [reader, read] of Object.entries(readers))
      show(reader, score(texts, read), reader === 'draft-review');
  }
  await showCost();
}

if (import.meta.main) await measureDraftReview();
