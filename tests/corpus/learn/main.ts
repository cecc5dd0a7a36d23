import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOpen, readPractice } from '../read-corpus.ts';
import { examples } from './examples.ts';
import { learn } from './learn.ts';

/** Learns the weights from the open texts, never from those set aside, and writes them into the package. */
const file = path.resolve(import.meta.dirname, '../../../packages/draft-review/src/learned/weights.ts');

const { sentences, letters } = readOpen();
const { step, columns } = learn([...sentences, ...letters, ...readPractice()].flatMap(examples));
const lines = columns.map(({ gaps, values }) => `    { gaps: '${gaps}', values: '${values}' },\n`).join('');
writeFileSync(
  file,
  `import type { Packed } from './table.ts';\n\n/** Written by tests/corpus/learn/main.ts; not by hand. */\n` +
    `export const weights: Packed = {\n  step: ${String(step)},\n  columns: [\n${lines}  ],\n};\n`,
);
