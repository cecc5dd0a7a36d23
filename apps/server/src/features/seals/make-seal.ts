import type { SealView } from '@footbridge/contract';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

/**
 * Says of a digest that it was shown here now, and nothing else: what it is the digest of is not known, and nothing is
 * written down.
 */
export async function makeSeal(
  { actor, sealer, sealsMade, now }: VerbContext,
  { digest }: { digest: string },
): Promise<(Refusal & { retryAfter: number }) | SealView> {
  const retryAfter = sealsMade.take(actor.accountId);
  if (retryAfter > 0) return { ...refuse('request:too_many'), retryAfter };
  return sealer.seal(digest, now());
}
