import type { Party, Phase } from '../words.ts';

export interface Seat {
  readonly memberId: string;
  readonly party: Party;
  readonly consentedAt: Date | null;
}

/** A space as its rules see it. */
export interface Space {
  readonly phase: Phase;
  /** Number of the space key in force; texts are sealed under it. */
  readonly epoch: number;
  /** The space has opened since the key was made, and a link carried that key: the next writer makes a new one first. */
  readonly rekeyDue: boolean;
  readonly seats: readonly Seat[];
}

export const counterparty = (party: Party): Party => (party === 'parent' ? 'child' : 'parent');
