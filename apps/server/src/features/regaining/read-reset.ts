import type { ResetView } from '@footbridge/contract';
import { accounts, asAuth } from '@footbridge/db';
import {
  isRefusal,
  readReset as decide,
  refuse,
  resetEndsAt,
  resetOpensAt,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { kdf } from '../identity/kdf.ts';
import { findReset } from './find-reset.ts';

/** What a mailed link can do now. Changes nothing. */
export async function readReset(
  { database, keys, now }: VerbContext<null>,
  { token }: { token: string },
): Promise<Refusal | ResetView> {
  const at = now();
  const reset = await findReset(database, token);
  const decision = decide(reset, at);
  if (isRefusal(decision)) return decision;
  const account = reset && (await asAuth(database, (tx) => accounts.find(tx, reset.accountId)));
  if (!account) return refuse('reset:unknown');
  const opensAt = resetOpensAt(reset);
  return {
    opensAt: opensAt.toISOString(),
    endsAt: resetEndsAt(reset).toISOString(),
    secondsLeft: Math.max(0, Math.ceil((opensAt.getTime() - at.getTime()) / 1000)),
    isPaused: reset.pausedAt !== null,
    begun: decision.type === 'reset:open' ? { salt: keys.salt(account.mailAddress), kdf } : null,
  };
}
