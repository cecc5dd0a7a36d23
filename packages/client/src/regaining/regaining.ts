/** What there is to know about coming back to one's account. */
export interface Regaining {
  /** A reset by mail that somebody asked for, and that can be stopped. */
  readonly reset: { readonly askedAt: Date; readonly opensAt: Date } | null;
  /** Keys of before that nobody has opened yet: what they open is kept, and stays closed. */
  readonly hasClosedKeys: boolean;
}

/** What a mailed link can do now. */
export interface ResetLink {
  readonly opensAt: Date;
  readonly endsAt: Date;
  /** By the server's clock; 0 once it lets one choose a new passphrase. */
  readonly secondsLeft: number;
  readonly isPaused: boolean;
}
