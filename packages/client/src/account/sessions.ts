import { endpoints, type RefusalReply, type SessionView } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';

export async function listSessions(context: Context): Promise<SessionView[] | RefusalReply> {
  const answer = await context.call(endpoints.identity.list);
  return isRefusal(answer) ? answer : answer.sessions;
}

export async function endSession(context: Context, session: string): Promise<RefusalReply | undefined> {
  const answer = await context.call(endpoints.identity.end, { params: { session } });
  if (isRefusal(answer)) return answer;
}
