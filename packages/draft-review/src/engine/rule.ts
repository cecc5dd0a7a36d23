import type { Signal } from '../english/signals/index.ts';

/** What the labelling rules of the corpus name. */
export const mainCategories = [
  'conditional',
  'contrast',
  'sorry-you-feel',
  'agentless',
  'justification',
  'blame-shift',
  'minimising',
  'demand',
] as const;
export type MainCategory = (typeof mainCategories)[number];

export type Category =
  | MainCategory
  | 'self-centred'
  | 'vague'
  | 'prior-apology'
  | 'comparison'
  | 'bypass'
  | 'label'
  | 'overdoing'
  | 'hedge'
  | 'heat'
  | 'observation'
  | 'feeling'
  | 'need'
  | 'request'
  | 'help';

/** How surely it will be heard so: a strong finding asks for a conscious "keep it". */
export type Strength = 'strong' | 'medium' | 'light';

/**
 * Where to look, seen from what a rule has found. `before` is the sentence up to there, or the sentence before when
 * nothing stands there; `opening` is what leads up to it in its own clause, `lead` the few words just before; `near` is this sentence and both its neighbours.
 */
export type Place =
  'lead' | 'opening' | 'here' | 'over' | 'before' | 'after' | 'sentence' | 'next' | 'near' | 'text';

/** A rule's need or exception may ask for a signal or for another rule's find, by category. */
export type Sign = Signal | MainCategory;

export interface Clue {
  readonly where: Place;
  readonly any: readonly Sign[];
}

export interface Rule {
  readonly id: string;
  readonly category: Category;
  readonly strength: Strength;
  /** A shape so set that it is marked whatever the weights say. */
  readonly sure?: true;
  /** Empty: explains what the learned weights mark where no other rule of the category holds. */
  readonly find: readonly string[];
  /** All of these must be there. */
  readonly needs?: readonly Clue[];
  /** None of these may be there; by name, so that each can be tried without. `examples.fixture.ts` shows what each spares. */
  readonly unless?: Readonly<Record<string, Clue>>;
  /** How it may be heard, in plain words. */
  readonly why: string;
  /** Asked of the writer; never a rewrite. */
  readonly question: string;
  readonly source: string;
}
