import type { Kdf } from '@footbridge/contract';
import type { VerbContext } from '../../context/verb-context.ts';
import { kdf } from './kdf.ts';

/** What a browser needs to derive the sign-in half. Computed, never looked up: so nothing tells who has an account. */
export const beginAccount = async (
  { keys }: VerbContext<null>,
  { email }: { email: string },
): Promise<{ salt: string; kdf: Kdf }> => ({ salt: keys.salt(email), kdf });
