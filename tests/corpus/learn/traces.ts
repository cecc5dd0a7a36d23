import { createHash } from 'node:crypto';
import { readOpen, readPractice, type Labelled } from '../read-corpus.ts';
import { examples } from './examples.ts';
import { learn } from './learn.ts';

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Everything the weights are learned from: what may be read. */
export function learned(): Labelled[] {
  const { sentences, letters } = readOpen();
  return [...sentences, ...letters, ...readPractice()];
}

const one = 40;

/** What the weights came from, small enough to be made again in a test: the texts, and what a few of them teach. */
export const traces = () => ({
  texts: digest(learned().map(({ text, spans }) => [text, spans])),
  fewTeach: digest(
    learn(
      learned()
        .filter((_, at) => at % one === 0)
        .flatMap(examples),
    ),
  ),
});
