import type { Account } from '@footbridge/contract';
import { accounts, asAuth } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
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
  const { database, realtime, sessions } = context;
  const before = sessions.idOf(reply.request.headers.cookie);
  if (before) {
    await sessions.end(before);
    realtime.revokeSession(before);
  }
  const { session, cookie } = await sessions.begin(proven.id);
  // To prove it takes a while. Whoever changed it meanwhile has ended every session there was, and this one was not there yet.
  if (!(await asAuth(database, (tx) => accounts.isAsProven(tx, proven)))) {
    await sessions.end(session.id);
    return refuse('session:wrong');
  }
  reply.header('set-cookie', cookie);
  return accountView(context, proven, session.id);
}
