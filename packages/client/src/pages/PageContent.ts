import type { Feeling } from '@footbridge/domain';

export interface JournalEntry {
  readonly kind: 'journal';
  readonly text: string;
  /** In no order: several may be true at once. */
  readonly feelings: readonly Feeling[];
}

/** A letter that is never sent. */
export interface UnsentLetter {
  readonly kind: 'letter';
  readonly text: string;
  readonly isPutDown: boolean;
}

/** Someone to turn to. */
export interface SupportPerson {
  readonly kind: 'person';
  readonly name: string;
  readonly reach: string;
  readonly note: string;
}

export type PageContent = JournalEntry | UnsentLetter | SupportPerson;
