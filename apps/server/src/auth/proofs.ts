import { hash, verify } from '@node-rs/argon2';
import { atMost } from './at-most.ts';

/** Hashes of what proves who one is: the sign-in half of a passphrase, or of a recovery code. */
export interface Proofs {
  readonly hash: (proof: string) => Promise<string>;
  /** With `null` for someone unknown the same work is done, and the answer is no. */
  readonly verify: (hash: string | null, proof: string) => Promise<boolean>;
}

/** OWASP's floor for argon2id (ASVS 5.0, appendix C): 19 MiB, 2 passes. What is hashed is 32 random-looking bytes. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Hashes under way at once: each takes 19 MiB, and a flood of sign-ins must not take the machine. */
const parallel = 4;

export async function createProofs(): Promise<Proofs> {
  const inTurn = atMost(parallel);
  const nobody = await hash('nobody', costs);
  return {
    hash: (proof) => inTurn(() => hash(proof, costs)),
    verify: (stored, proof) => inTurn(async () => (await verify(stored ?? nobody, proof)) && stored !== null),
  };
}
