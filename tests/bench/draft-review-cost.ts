import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { review } from '@footbridge/draft-review';
import { alone, rules } from '@footbridge/draft-review/learning';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import { build, type Rolldown } from 'vite';
import { median, milliseconds } from './figures.ts';

const letter =
  `Dear Tom, I am sorry that I sold your bicycle while you were away. It was yours, and I did not ask. I told your
aunt it had been stolen, and that was a lie. I was short of money, but I had other things I could have sold. If there is more
I do not know of, I would like to hear it. You do not have to answer. `.repeat(4);

/** The processor's time for a piece of work, in milliseconds: other work on the machine does not count. */
function costOf(work: () => unknown, times = 1): number {
  const start = process.cpuUsage();
  for (let run = 0; run < times; run++) work();
  return process.cpuUsage(start).user / 1000 / times;
}

const rounds = 20;

/** What two pieces of work cost once warm, measured in turns: medians. */
function inTurns(one: () => unknown, other: () => unknown): readonly [one: number, other: number] {
  const costs = Array.from({ length: rounds }, () => [costOf(one, rounds), costOf(other, rounds)] as const);
  return [median(costs.map(([cost]) => cost)), median(costs.map(([, cost]) => cost))];
}

/** What a browser fetches: bundled and minified as the app's worker is, then compressed. Bytes. */
async function size(): Promise<number> {
  const root = path.resolve(import.meta.dirname, '../../packages/draft-review');
  const input = path.join(root, 'src/index.ts');
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input, preserveEntrySignatures: 'strict' } },
  })) as Rolldown.RolldownOutput;
  return gzipSync(output.map((file) => (file.type === 'chunk' ? file.code : '')).join('')).length;
}

const equality = unified().use(retextEnglish).use(retextEquality).freeze();

const hostile = [
  'sorry if you but i was so just only ',
  'i really very so just only ',
  'i am sorry ',
  'if ',
  'you never always ',
  'but, you, i, and, if, ',
].map((text) => text.repeat(Math.ceil(100_000 / text.length)));

/** The slowest rule on 100 kB of text made to be slow, with the signals it asks for. */
function slowestRule(): { readonly id: string; readonly cost: number } {
  const costs = rules.apology.flatMap((rule) => {
    const readAlone = alone(rule);
    return hostile.map((text) => {
      const work = readAlone(text);
      return { id: rule.id, cost: Math.min(...Array.from({ length: 5 }, () => costOf(work))) };
    });
  });
  return costs.reduce((slowest, one) => (one.cost > slowest.cost ? one : slowest));
}

/** Prints how fast a draft is read, beside a checker of another kind of slight, and how much of it a browser fetches. */
export async function showCost(): Promise<void> {
  const words = letter.split(/\s+/).length;
  const [ours, theirs] = inTurns(
    () => review(letter, { kind: 'apology' }),
    () => equality.runSync(equality.parse(letter), letter),
  );
  console.log(
    `  ${String(words)} words, warm, median of the processor: ${milliseconds(ours)}; retext-equality ${milliseconds(theirs)}`,
  );
  const { id, cost } = slowestRule();
  console.log(`  100 kB of hostile text, the slowest rule: ${id}, ${milliseconds(cost)} of the processor`);
  console.log(`  ${((await size()) / 1000).toFixed(1)} kB, bundled, minified, gzip`);
}

if (import.meta.main) await showCost();
