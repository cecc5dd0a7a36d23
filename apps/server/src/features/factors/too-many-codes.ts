import type { RefusalReply } from '@footbridge/contract';
import { refuse } from '@footbridge/domain';
import type { Services } from '../../context/services.ts';

/**
 * Six digits can be guessed at, but only by someone who has the passphrase. So tries are counted for the account, from
 * wherever they come; whoever is kept waiting by somebody else's has their passkey, and the code on paper.
 */
export function tooManyCodes({ codeTries }: Services, accountId: string): RefusalReply | null {
  const retryAfter = codeTries.take(accountId);
  return retryAfter > 0 ? { ...refuse('request:too_many'), retryAfter } : null;
}
