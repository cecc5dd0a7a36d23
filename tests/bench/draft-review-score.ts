/** Precision and recall of marks in labelled texts, as the corpus defines a hit. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly category: string;
  readonly optional?: true;
}

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface Score {
  readonly micro: number;
  readonly macro: number;
  /** Micro F1 where marks must share half of all they cover. */
  readonly strict: number;
  readonly categories: readonly (readonly [category: string, f1: number])[];
  /** Shares of clean texts that were marked. */
  readonly clean: { readonly all: number; readonly if: number; readonly but: number };
  readonly per1000: number;
}

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

const length = ({ start, end }: Span) => end - start;
const shared = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const half = (a: Span, b: Span) => shared(a, b) > 0 && shared(a, b) >= 0.5 * Math.min(length(a), length(b));
const close = (a: Span, b: Span) => shared(a, b) >= 0.5 * (length(a) + length(b) - shared(a, b));

interface Tally {
  wanted: number;
  found: number;
  marked: number;
  right: number;
}

const f1 = ({ wanted, found, marked, right }: Tally) =>
  right && found ? 2 / (marked / right + wanted / found) : 0;

export function score(texts: readonly Labelled[], read: (text: string) => readonly Span[]): Score {
  const marks = texts.map(({ text }) =>
    read(text).filter(({ category }) => (categories as readonly string[]).includes(category)),
  );
  const tally = (category: string | undefined, hits: (a: Span, b: Span) => boolean): Tally => {
    const total = { wanted: 0, found: 0, marked: 0, right: 0 };
    texts.forEach(({ spans }, at) => {
      const of = (list: readonly Span[]) => list.filter((one) => !category || one.category === category);
      const ours = of(marks[at] ?? []);
      const required = of(spans.filter((one) => !one.optional));
      const optional = of(spans.filter((one) => one.optional));
      const hit = (one: Span, others: readonly Span[]) =>
        others.some((other) => other.category === one.category && hits(one, other));
      const right = ours.filter((one) => hit(one, required));
      total.wanted += required.length;
      total.found += required.filter((one) => hit(one, ours)).length;
      total.right += right.length;
      total.marked += right.length + ours.filter((one) => !hit(one, required) && !hit(one, optional)).length;
    });
    return total;
  };
  const each = categories.map((category) => [category, f1(tally(category, half))] as const);
  const held = each.filter(([category]) =>
    texts.some(({ spans }) => spans.some((one) => one.category === category && !one.optional)),
  );
  const clean = texts
    .map((one, at) => ({ ...one, marks: marks[at] ?? [] }))
    .filter(({ spans }) => spans.length === 0);
  const share = (some: typeof clean) =>
    some.filter((one) => one.marks.length > 0).length / (some.length || 1);
  const words = clean.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  return {
    micro: f1(tally(undefined, half)),
    macro: held.reduce((sum, [, value]) => sum + value, 0) / (held.length || 1),
    strict: f1(tally(undefined, close)),
    categories: each,
    clean: {
      all: share(clean),
      if: share(clean.filter(({ text }) => /\bif\b/i.test(text))),
      but: share(clean.filter(({ text }) => /\bbut\b/i.test(text))),
    },
    per1000: (1000 * clean.reduce((sum, one) => sum + one.marks.length, 0)) / (words || 1),
  };
}
