/** What may be wrong with something that is to be an agreement. Each has a sentence in apps/web/src/lib/copy. */
export const flaws = [
  'not-ours',
  'version-unknown',
  'parties-wrong',
  'no-clauses',
  'too-many-clauses',
  'clause-twice',
  'clause-empty',
  'clause-damaged',
  'text-too-long',
  'text-damaged',
  'date-wrong',
  'dates-in-wrong-order',
  'rule-unknown',
  'rule-damaged',
  'rule-words-differ',
] as const;
export type FlawKind = (typeof flaws)[number];

export interface Flaw {
  readonly flaw: FlawKind;
  /** The clause it is about. */
  readonly clause?: string;
}

export const flaw = (kind: FlawKind, clause?: string): Flaw =>
  clause === undefined ? { flaw: kind } : { flaw: kind, clause };

export const isFlaw = (value: unknown): value is Flaw =>
  typeof value === 'object' && value !== null && 'flaw' in value;
