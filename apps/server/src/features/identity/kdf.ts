import type { Kdf } from '@footbridge/contract';

/**
 * What argon2id costs in the browser: 32 MiB, three passes. About 0.3 s on a laptop and 1 s on an old phone; more than
 * the floor OWASP gives (ASVS 5.0, appendix C), because a copy of the wrapped keys would be attacked at leisure.
 */
export const kdf: Kdf = { memory: 32_768, passes: 3, lanes: 1 };
