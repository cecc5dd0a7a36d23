import { judge, marks, rules, study, unpack } from '@footbridge/draft-review/learning';
import { score, type Score, type Span } from '../../bench/draft-review-score.ts';
import { readOpen, readPractice, type Labelled } from '../read-corpus.ts';
import { examples } from './examples.ts';
import { learn } from './learn.ts';

/**
 * How well texts are read by weights that were learned without them. Whole voices are left out at a time, and of plain
 * speech whole stretches written together, since neighbours share a theme.
 */
const folds = 5;
const stretch = 7;

const manner = ({ voice }: Labelled) => voice.split('/')[1] ?? '';

function foldOf(one: Labelled, voices: readonly string[]): number {
  const voice = manner(one);
  if (voice !== 'plain') return voices.indexOf(voice) % folds;
  return Math.floor(Number(one.id.replace(/\D/g, '')) / stretch) % folds;
}

export function crossValidate(): Readonly<Record<string, Score>> {
  const { sentences, letters } = readOpen();
  const practice = readPractice();
  const all = [...sentences, ...letters, ...practice];
  const voices = [...new Set(all.map(manner))].sort();
  const found = new Map<string, readonly Span[]>();
  for (let fold = 0; fold < folds; fold++) {
    const learned = all.filter((one) => foldOf(one, voices) !== fold).flatMap(examples);
    const table = unpack(learn(learned));
    for (const { text } of all.filter((one) => foldOf(one, voices) === fold)) {
      const { evidence, matches } = study(text);
      const { words } = evidence.scan;
      const marked = marks(evidence, judge(evidence, table), matches, rules.apology);
      found.set(
        text,
        marked.map(({ from, to, rule }) => ({
          start: words[from]?.start ?? 0,
          end: words[to - 1]?.end ?? 0,
          category: rule.category,
        })),
      );
    }
  }
  const of = (texts: readonly Labelled[]) => score(texts, (text) => found.get(text) ?? []);
  return { sentences: of(sentences), letters: of(letters), practice: of(practice) };
}

if (import.meta.main) {
  for (const [name, { micro, macro, strict, clean, per1000, categories }] of Object.entries(
    crossValidate(),
  )) {
    const percent = (share: number) => (100 * share).toFixed(1);
    console.log(
      `${name}: micro ${percent(micro)}, macro ${percent(macro)}, strict ${percent(strict)}, clean marked ` +
        `${percent(clean.all)} (if ${percent(clean.if)}, but ${percent(clean.but)}), ${per1000.toFixed(1)} in 1,000 words`,
    );
    console.log(`  ${categories.map(([one, value]) => `${one} ${percent(value)}`).join(', ')}`);
  }
}
