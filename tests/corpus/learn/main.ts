import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { examples } from './examples.ts';
import { learn } from './learn.ts';
import { learned, traces } from './traces.ts';

/** Learns the weights from the open texts, never from those set aside, and writes them into the package. */
const file = path.resolve(import.meta.dirname, '../../../packages/draft-review/src/learned/weights.ts');

const { step, width, coded } = learn(learned().flatMap(examples));
writeFileSync(
  file,
  `import type { Packed } from './table.ts';\n\n/** Written by tests/corpus/learn/main.ts; not by hand. */\n` +
    `export const weights: Packed = {\n  step: ${String(step)},\n  width: ${String(width)},\n  coded:\n    '${coded}',\n};\n`,
);
writeFileSync(path.join(import.meta.dirname, 'traces.json'), `${JSON.stringify(traces(), null, 2)}\n`);
