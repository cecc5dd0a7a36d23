import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const categories = [
  'conditional',
  'contrast',
  'sorry-you-feel',
  'agentless',
  'justification',
  'blame-shift',
  'minimising',
  'demand',
] as const;

export const furtherKinds = [
  'self-centred',
  'vague',
  'prior-apology',
  'comparison',
  'bypass',
  'label',
  'overdoing',
  'hedge',
  'self-harm-or-dying',
] as const;

export const elements = [
  'regret',
  'explanation',
  'responsibility',
  'repentance',
  'repair',
  'forgiveness-request',
] as const;

/** A stretch of text: UTF-16 code units, `end` exclusive. */
interface Extent {
  start: number;
  end: number;
}

export interface Labelled {
  id: string;
  text: string;
  /** Empty means clean. `optional` is a second reading: marking it is neither right nor wrong. */
  spans: (Extent & { category: (typeof categories)[number]; optional?: true })[];
  /** Absent where nobody read the text for these kinds. */
  further?: (Extent & { kind: (typeof furtherKinds)[number] })[];
  /** Letters only. */
  elements?: (typeof elements)[number][];
  /** `parent/scottish`: who writes, and how. */
  voice: string;
  note: string;
}

const read = (file: string): Labelled[] =>
  readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

const readFolder = (folder: string): Labelled[] =>
  readdirSync(path.join(import.meta.dirname, folder)).flatMap((file) => read(path.join(folder, file)));

/** What may be looked at while rules are written. */
export const readOpen = () => ({ sentences: readFolder('sentences'), letters: readFolder('letters') });

/** What the weights are learned on besides; written later than the rules, and with the faults of the reader in mind. */
export const readPractice = () => readFolder('practice');

/** What may only be scored. */
export const readSetAside = () => ({
  sentences: read('set-aside/sentences.jsonl'),
  letters: read('set-aside/letters.jsonl'),
});
