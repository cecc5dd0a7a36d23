export interface PasskeyState {
  readonly id: string;
  /** Null: could not be opened. */
  readonly name: string | null;
  /** Signing in with it opens one's pages, too. */
  readonly opens: boolean;
  readonly addedAt: Date;
}

export interface FactorsState {
  /** Oldest first. */
  readonly passkeys: readonly PasskeyState[];
  readonly codesOnSince: Date | null;
}
