import type { RefusalReply } from '@footbridge/contract';
import { accounts, asAuth, factors, sessions } from '@footbridge/db';
import { isRefusal, refuse, turnCodesOn as decide } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tooManyCodes } from './too-many-codes.ts';

/** From now on every sign-in by passphrase asks for a code. Whoever came in without one is out, but for this session. */
export async function turnCodesOn(
  context: VerbContext,
  { code }: { code: string },
): Promise<RefusalReply | accounts.AccountWithKeys> {
  const { actor, database, now, oneTimeCodes, realtime } = context;
  const tooMany = tooManyCodes(context, actor.accountId);
  if (tooMany) return tooMany;
  const at = now();
  const outcome = await asAuth(database, async (tx) => {
    const codes = await factors.findCodes(tx, actor.accountId);
    const decision = decide(codes, codes ? oneTimeCodes.stepOf(codes, code, at) : null);
    if (isRefusal(decision)) return decision;
    const on = codes && (await factors.turnCodesOn(tx, codes, { step: decision.step, now: at }));
    if (!on) return refuse('state:changed');
    const ended = await sessions.removeOthersOf(tx, actor.accountId, actor.sessionId);
    return { ended, account: await accounts.find(tx, actor.accountId) };
  });
  if (isRefusal(outcome)) return outcome;
  for (const sessionId of outcome.ended) realtime.revokeSession(sessionId);
  return outcome.account ?? refuse('session:missing');
}
