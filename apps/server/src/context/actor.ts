/** Who is acting: read from the session, never from input. */
export interface Actor {
  readonly accountId: string;
  /** The SHA-256 of the session's token, as it is stored. */
  readonly sessionId: string;
}
