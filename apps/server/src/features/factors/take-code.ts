import type { RefusalReply } from '@footbridge/contract';
import { asAuth, factors } from '@footbridge/db';
import { askForCode, isRefusal, refuse } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';
import { tooManyCodes } from './too-many-codes.ts';

/** Asks whoever has proven to know the passphrase for a one-time code, if their account asks for any. */
export async function takeCode(
  context: Services,
  accountId: string,
  code: string | undefined,
): Promise<RefusalReply | Record<string, never>> {
  const { database, now, oneTimeCodes } = context;
  const codes = await asAuth(database, (tx) => factors.findCodes(tx, accountId));
  const isTried = codes?.onSince && code !== undefined;
  const tooMany = isTried && tooManyCodes(context, accountId);
  if (tooMany) return tooMany;
  const decision = askForCode(codes, isTried ? oneTimeCodes.stepOf(codes, code, now()) : undefined);
  if (isRefusal(decision)) return decision;
  if (decision.type === 'codes:none') return {};
  const taken = await asAuth(database, (tx) => factors.takeCode(tx, accountId, decision.step));
  return taken ? {} : refuse('codes:wrong');
}
