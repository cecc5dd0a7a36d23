import { isRefusal, type RefusalCode } from '@footbridge/domain';
import { inBackground } from './in-background.ts';
import type { Later } from './later.ts';
import type { Answer } from './wire/answer.ts';

const passing: readonly RefusalCode[] = ['server:busy', 'server:failed', 'request:too_many'];

/**
 * Asks, and where no answer could be had asks again, later each time: nothing else would, until something new happens.
 * @param isWanted whether to go on; a new connection asks by itself.
 */
export async function askUntilHad(later: Later, ask: () => Answer, isWanted: () => boolean): Promise<void> {
  const refusal = await ask();
  if (!isRefusal(refusal)) return later.reset();
  if (!passing.includes(refusal.refused) || later.isSet()) return;
  later.set(() => isWanted() && inBackground(askUntilHad(later, ask, isWanted)), refusal.retryAfter);
}
