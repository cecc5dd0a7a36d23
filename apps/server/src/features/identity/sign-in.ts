import type { Account } from '@footbridge/contract';
import type { accounts } from '@footbridge/db';
import { isRefusal, type Refusal } from '@footbridge/domain';
import type { FastifyReply } from 'fastify';
import type { Services } from '../../context/services.ts';
import { accountView } from './account-view.ts';

/**
 * Gives whoever has proven who they are a session, on coming in and whenever they prove it again to change a way in. It
 * is always a new one, and the one the browser had before ends: a cookie that somebody planted or copied beforehand is
 * worth nothing afterwards.
 */
export async function signIn(
  context: Services,
  reply: FastifyReply,
  proven: Refusal | accounts.AccountWithKeys,
): Promise<Refusal | Account> {
  if (isRefusal(proven)) return proven;
  const { realtime, sessions } = context;
  const before = sessions.idOf(reply.request.headers.cookie);
  if (before) {
    await sessions.end(before);
    realtime.revokeSession(before);
  }
  const { session, cookie } = await sessions.begin(proven.id);
  reply.header('set-cookie', cookie);
  return accountView(context, proven, session.id);
}
