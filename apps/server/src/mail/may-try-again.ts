/**
 * Whether a mail that failed was surely not taken: no connection came about, or the server said itself that it could not
 * take it now (RFC 5321, 4xx). After anything else it may have been, and a second try could be a second mail.
 */
export function mayTryAgain(error: unknown): boolean {
  const { responseCode = 0, command = '' } = error as { responseCode?: number; command?: string };
  return command === 'CONN' || (responseCode >= 400 && responseCode < 500);
}
