import type { VerbContext } from '../../context/verb-context.ts';

/** Ends one of one's own sessions: its sockets close at once and for good. Ending one that is gone changes nothing. */
export async function endSession(
  { actor, realtime, sessions }: VerbContext,
  { session }: { session: string },
): Promise<Record<string, never>> {
  const sessionId = session === 'current' ? actor.sessionId : session;
  const own = await sessions.list(actor.accountId);
  if (!own.some(({ id }) => id === sessionId)) return {};
  await sessions.end(sessionId);
  realtime.revokeSession(sessionId);
  return {};
}
