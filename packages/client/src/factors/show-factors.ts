import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, refuse } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { FactorsState } from './factor.ts';
import { openName } from './passkey-name.ts';

export async function showFactors(context: Context): Promise<FactorsState | RefusalReply> {
  const answer = await context.call(endpoints.factors.show);
  if (isRefusal(answer)) return answer;
  // Signed out meanwhile: nothing opens the names any more.
  if (!context.keys) return refuse('session:missing');
  const { passkeys, codesOnSince } = answer;
  return {
    codesOnSince: codesOnSince === null ? null : new Date(codesOnSince),
    passkeys: await Promise.all(
      passkeys.map(async ({ id, name, opens, addedAt }) => ({
        id,
        name: await openName(context, id, name),
        opens,
        addedAt: new Date(addedAt),
      })),
    ),
  };
}
