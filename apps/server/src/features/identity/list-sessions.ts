import type { SessionView } from '@footbridge/contract';
import type { VerbContext } from '../../context/verb-context.ts';

/** Where one is signed in: when each session began, and nothing about where or on what. */
export async function listSessions({ actor, sessions }: VerbContext): Promise<{ sessions: SessionView[] }> {
  const own = await sessions.list(actor.accountId);
  return {
    sessions: own.map(({ id, startedAt }) => ({
      id,
      startedAt: startedAt.toISOString(),
      current: id === actor.sessionId,
    })),
  };
}
