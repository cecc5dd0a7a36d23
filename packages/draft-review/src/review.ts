import { engineFor } from './engines.ts';
import { elements, type Element } from './english/elements.ts';
import { common } from './english/language.ts';
import { Engine, lexicon, type Match, type Reading } from './engine/find.ts';
import { Patterns } from './engine/patterns.ts';
import type { Scan, Span } from './engine/scan.ts';
import { scan } from './engine/scan.ts';
import type { Rule } from './engine/rule.ts';
import { settle } from './engine/settle.ts';
import { help } from './help.ts';
import { judge } from './learned/judge.ts';
import { marks } from './learned/marks.ts';
import { isMain, weigh } from './learned/study.ts';
import { rules, type Kind } from './rules/index.ts';
import { read } from './text/read.ts';
import type { Word } from './text/word.ts';

/** A passage worth a second look. Offsets are UTF-16 code units, `end` exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly category: Rule['category'];
  readonly ruleId: string;
  readonly strength: Rule['strength'];
  /** How it may be heard. */
  readonly why: string;
  /** For the writer to answer; never a rewrite. */
  readonly question: string;
}

export interface Review {
  readonly findings: readonly Finding[];
  /** Which of the six elements of an apology the text holds; empty for other kinds. */
  readonly elements: readonly Element[];
  /** Words that may mean danger. They come first, and are never a fault. */
  readonly help: readonly Finding[];
  /** False when the text does not look like English, the one language this reads. */
  readonly readable: boolean;
}

export interface Options {
  readonly kind: Kind;
  /** Exceptions to leave out, as `rule id/exception name`; for tests that show each is needed. */
  readonly without?: ReadonlySet<string>;
}

const helpEngine = new Engine(help);
const elementPatterns = new Patterns<Element>(lexicon);
for (const [name, sources] of Object.entries(elements)) elementPatterns.add(name as Element, sources);

/** Says what a draft says. Pure: the same text gives the same answer; nothing is stored or sent. Never throws. */
export function review(text: string, { kind, without }: Options): Review {
  // Before the text is scanned: the lexicon learns from the rules which words to look out for.
  const engine = engineFor(kind);
  if (kind === 'message') engineFor('apology');
  const words = read(text);
  const scanned = scan(words, lexicon);
  const inDanger = helpEngine.run(scanned).matches;
  const found = engine.run(scanned, without);
  const endangered = new Uint8Array(words.length);
  for (const { from, to } of inDanger) endangered.fill(1, from, to);
  const matches = settle(asked(kind, scanned, found)).filter(
    ({ from, to }) => !endangered.subarray(from, to).includes(1),
  );
  return {
    findings: matches.map((one) => finding(one.rule, one, words)),
    elements: kind === 'apology' ? present(scanned) : [],
    help: settle(inDanger).map((one) => finding(one.rule, one, words)),
    readable: looksEnglish(words),
  };
}

function asked(kind: Kind, scanned: Scan, found: Reading): readonly Match[] {
  if (kind === 'apology') return weighed(scanned, found);
  if (kind !== 'message') return found.matches;
  const apology = weighed(scanned, engineFor('apology').run(scanned));
  return [...found.matches, ...apology.filter(({ rule }) => takesBackPlainly(rule))];
}

/** Short words of sorry are also sent as messages. There only what is surest is said: they are no letter. */
const takesBackPlainly = ({ category, strength }: Rule) =>
  strength === 'strong' && ['conditional', 'contrast', 'sorry-you-feel'].includes(category);

/** Whether it takes an apology back is for the learned weights to say; the rules say why. */
function weighed(scanned: Scan, found: Reading): Match[] {
  const known = weigh(scanned, found);
  return [
    ...marks(known, judge(known), found.matches, rules.apology),
    ...found.matches.filter((one) => !isMain(one)),
  ];
}

function finding(rule: Rule, { from, to }: Span, words: readonly Word[]): Finding {
  const { category, strength, why, question } = rule;
  const start = words[from]?.start ?? 0;
  return { start, end: words[to - 1]?.end ?? start, category, ruleId: rule.id, strength, why, question };
}

function present(scanned: Scan): Element[] {
  const found = elementPatterns.in(scanned).filter(({ from }) => !scanned.words[from]?.quoted);
  return (Object.keys(elements) as Element[]).filter((element) => found.some((one) => one.name === element));
}

const enoughToTell = 8;

function looksEnglish(words: readonly Word[]): boolean {
  if (words.length < enoughToTell) return true;
  return words.filter((word) => common.has(word.text)).length >= words.length * 0.2;
}
