import type { accounts } from '@footbridge/db';
import type { InstallationKeys } from '../../auth/installation-keys.ts';

/** Which of the account's hashes a proof is for, found by its keyed hash; null when for neither. */
export function hashProvenBy(
  keys: InstallationKeys,
  account: accounts.AccountRow,
  proof: string,
): string | null {
  const { email, signInLookup, signInHash, recoveryLookup, recoveryHash } = account;
  if (signInLookup.equals(keys.signInLookup(email, proof))) return signInHash;
  return recoveryLookup?.equals(keys.recoveryLookup(proof)) ? recoveryHash : null;
}
