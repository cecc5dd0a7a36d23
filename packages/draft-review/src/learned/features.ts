import { isPast } from '../engine/lexicon.ts';
import type { Evidence } from './evidence.ts';
import { hash, mix, placeOf } from './hash.ts';

const set = (words: string) => new Set(words.split(' '));
const subjects = set('i you we he she they it that this there everyone everybody nobody your my');
const denials = set('not never no nobody nothing none');
const turns = set('but though although however yet still while except even only then mind');
const tenses = set('was were had did is are am have has do does will would can could');
const being = set('was were been being got get is are');
const [sorry, own, turning, start, end] = ['sorry', 'own', 'owning_turn', '^', '$'].map(hash) as [
  number,
  number,
  number,
  number,
  number,
];

/** A kind of feature for each question asked of a clause; the numbers are part of what the weights were learned on. */
const kind = {
  always: 1,
  word: 2,
  pair: 3,
  three: 4,
  sign: 6,
  trait: 7,
  subject: 8,
  denied: 9,
  quoted: 10,
  length: 11,
  place: 12,
  lead: 13,
  before: 14,
  after: 15,
  turn: 16,
  far: 17,
  near: 18,
  passive: 19,
  sameBefore: 20,
  sameAfter: 21,
  nextSentence: 22,
  size: 23,
  begins: 24,
  ending: 25,
} as const;

/** What the others around a clause are told of it. */
interface Outline {
  readonly first: number;
  readonly second: number;
  readonly subject: number;
}

/**
 * Calls `add` with every feature of every clause: its words and their neighbours, what it does and to whom, what stands
 * before and after, and how near the apology is. Time is in proportion to the text.
 */
export function features(evidence: Evidence, add: (clause: number, place: number) => void): void {
  const { scan, clauses, words, signs, traits } = evidence;
  const { list } = clauses;
  const sentence = (clause: number) => scan.words[list[clause]?.from ?? -1]?.sentence ?? -1;
  const text = (at: number) => scan.words[at]?.text ?? '';
  const outlines = list.map(({ from, to }): Outline => {
    let subject = 0;
    for (let at = from; at < to && subject === 0; at++) if (subjects.has(text(at))) subject = words[at] ?? 0;
    return { first: words[from] ?? 0, second: from + 1 < to ? (words[from + 1] ?? 0) : 0, subject };
  });
  const says = (clause: number, sign: number) => signs[clause]?.has(sign) ?? false;
  const sentences = Math.min(5, (scan.words.at(-1)?.sentence ?? 0) + 1);
  const apology = signs.some((some) => some.has(sorry)) ? 1 : 0;
  /** Of each sentence: what its clauses do, and whether it holds the apology or owns. */
  const whole: { signs: Set<number>; sorry: boolean; owns: boolean }[] = [];
  list.forEach((_, clause) => {
    const one = (whole[sentence(clause)] ??= { signs: new Set(), sorry: false, owns: false });
    for (const sign of signs[clause] ?? []) one.signs.add(sign);
    one.sorry ||= says(clause, sorry);
    one.owns ||= says(clause, own) || says(clause, turning);
  });

  list.forEach(({ from, to }, clause) => {
    const put = (what: number, a = 0, b = 0, c = 0) => {
      add(clause, placeOf(mix(mix(mix(what, a), b), c)));
    };
    const word = (at: number) => (at < from ? start : at >= to ? end : (words[at] ?? 0));
    const { subject, first } = outlines[clause] as Outline;
    const turn = turns.has(text(from));
    let denied = 0;
    let tense = 0;
    let passive = -1;
    put(kind.always);
    put(kind.begins, word(from), word(from + 1), word(from + 2));
    for (let at = from - 1; at < to; at++) {
      if (at >= from) put(kind.word, word(at));
      put(kind.pair, word(at), word(at + 1));
      if (at + 1 < to) put(kind.three, word(at), word(at + 1), word(at + 2));
      if (at < from) continue;
      const own = text(at);
      // What a word nobody has seen yet may have in common with others.
      if (own.length > 4) put(kind.ending, hash(own.slice(-3)));
      const past = isPast(own);
      if (denials.has(own)) denied = 1;
      if (tense === 0 && (past || tenses.has(own))) tense = past ? start : word(at);
      if (passive < 0 && being.has(own)) {
        for (let next = at + 1; next < Math.min(to, at + 4); next++) if (isPast(text(next))) passive = at;
      }
    }
    const inIt = signs[clause] ?? new Set<number>();
    for (const sign of inIt) put(kind.sign, sign);
    for (const trait of traits[clause] ?? []) put(kind.trait, trait);
    put(kind.subject, subject, denied);
    put(kind.subject, subject, 2);
    put(kind.subject, subject, tense, denied + 1);
    put(kind.denied, denied);
    if (scan.words[from]?.quoted) put(kind.quoted);
    else if (scan.words[to]?.quoted) put(kind.quoted, 1);
    put(kind.length, Math.min(8, to - from));
    put(kind.size, sentences);
    const here = sentence(clause);
    const follows = clause > 0 && sentence(clause - 1) === here;
    const goesOn = sentence(clause + 1) === here;
    put(kind.place, follows ? 1 : 0, goesOn ? 1 : 0);
    put(kind.lead, follows ? (scan.words[from]?.lead.trim().charCodeAt(0) ?? 0) : 1);
    if (passive >= 0) {
      let doer = 0;
      for (let at = passive; at < to; at++) if (text(at) === 'by') doer = 1;
      const done = passive === from ? 0 : subjects.has(text(passive - 1)) ? word(passive - 1) : 1;
      put(kind.passive, done, doer);
      put(kind.passive, 2, doer, apology + 1);
    }

    const beside = (other: number, what: number, same: boolean) => {
      const there = outlines[other];
      const far = same ? 1 : 2;
      if (!there) {
        put(what, far);
        return;
      }
      put(what, far, there.first, 1);
      put(what, far, there.first, there.second);
      put(what, far, there.subject, 3);
      put(what, far, mix(subject, there.subject), 4);
      for (const sign of signs[other] ?? []) {
        put(what, far, sign, 5);
        if (turn) {
          put(kind.turn, what, far, sign);
          put(kind.turn, what, mix(first, far), sign);
        }
      }
      for (const trait of traits[other] ?? []) put(what, far, trait, 6);
    };
    beside(clause - 1, kind.before, follows);
    beside(clause + 1, kind.after, goesOn);
    if (turn) {
      put(kind.turn);
      put(kind.turn, subject, denied, 1);
      for (const sign of inIt) put(kind.turn, sign, 2);
      for (const trait of traits[clause] ?? []) put(kind.turn, trait, 3);
    }

    const reach = (step: number, same: boolean) =>
      says(clause + step, sorry)
        ? same
          ? 1
          : 2
        : says(clause + 2 * step, sorry) || says(clause + 3 * step, sorry)
          ? 3
          : 4;
    const [back, on] = [reach(-1, follows), reach(1, goesOn)];
    put(kind.far, back);
    put(kind.far, on, 1);
    put(kind.far, subject, mix(back, on), says(clause, sorry) ? 2 : 3);
    put(kind.far, apology, 4);
    put(kind.far, mix(apology, sentences), subject, 5);
    const around = whole[here];
    const nearness = (around?.sorry ? 1 : back < 4 || on < 4 ? 2 : 3) * 2 + (around?.owns ? 1 : 0);
    put(kind.near, nearness);
    put(kind.near, nearness, subject, 1);
    put(kind.near, nearness, tense, 2);
    put(kind.near, nearness, mix(mix(subject, tense), denied), 3);
    put(kind.near, nearness, sentences, 4);
    for (const sign of earlier(evidence, clause, here, -1)) put(kind.sameBefore, sign);
    for (const sign of earlier(evidence, clause, here, 1)) put(kind.sameAfter, sign);
    for (const sign of whole[here + 1]?.signs ?? []) put(kind.nextSentence, sign);
  });
}

/** A sentence without end is read in time, too. */
const reachOfSentence = 8;

function earlier(
  { clauses, scan, signs }: Evidence,
  clause: number,
  sentence: number,
  step: 1 | -1,
): Set<number> {
  const found = new Set<number>();
  for (let steps = 1; steps <= reachOfSentence; steps++) {
    const other = clauses.list[clause + steps * step];
    if (!other || scan.words[other.from]?.sentence !== sentence) break;
    for (const sign of signs[clause + steps * step] ?? []) found.add(sign);
  }
  return found;
}
