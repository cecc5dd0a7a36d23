import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';

/** One more passkey, beside the passphrase, which always stays. */
export const addPasskey = (present: number): Refusal | { type: 'passkey:added' } =>
  present < limits.passkeys ? { type: 'passkey:added' } : refuse('passkey:too_many');

/** When a challenge made now is no longer answered. */
export const challengeEndsAt = (now: Date): Date => new Date(now.getTime() + limits.challengeLife);
