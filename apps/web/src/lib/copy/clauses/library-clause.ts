import type { Weekday } from '@footbridge/domain';

/** What its picker fills in, and what stands there first. */
export interface Blank {
  readonly label: string;
  readonly kind: 'text' | 'number' | 'time' | 'date';
  /** Stands there until it is changed; '' where only its picker can know. */
  readonly first: string;
}

/** A rule that would go with the words. Its texts have the same gaps as the clause. */
export type SuggestedRule =
  | { readonly kind: 'quiet'; readonly from: string; readonly to: string; readonly days: readonly Weekday[] }
  | { readonly kind: 'pace'; readonly items: string }
  | { readonly kind: 'length'; readonly characters: string }
  | { readonly kind: 'only-in-sessions' }
  | { readonly kind: 'silence'; readonly from: string; readonly to: string }
  | { readonly kind: 'seen-by'; readonly who: 'us' | 'neutral' };

/**
 * A clause to start from. An agreed one names whoever keeps it as {who} and the other as {other}, so that it reads the
 * same from both sides; a declared one is its owner's own "I". Other gaps are blanks.
 */
export interface LibraryClause {
  readonly id: string;
  readonly kind: 'agreed' | 'declared';
  /** As it stands in the list to pick from. */
  readonly name: string;
  readonly what: string;
  readonly ifCrossed?: string;
  readonly blanks?: Readonly<Record<string, Blank>>;
  readonly rule?: SuggestedRule;
  /** Only one of the two can keep it. */
  readonly forOne?: true;
  /** One of the dozen that stand in front. */
  readonly inFront?: true;
}
