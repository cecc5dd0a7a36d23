import { createHmac } from 'node:crypto';

/**
 * What only this installation can compute. It stands on a secret kept beside the data and never in the database, so a
 * copy of the database gives nothing to guess passphrases against, and opens no root key.
 */
export interface InstallationKeys {
  /** 16 bytes, for the browser's argon2id: the same for ever, and the same whether or not the address has an account. */
  readonly salt: (email: string) => string;
  /** Finds an account by address and sign-in half together; an address alone finds nothing. */
  readonly signInLookup: (email: string, signInHalf: string) => Buffer;
  readonly recoveryLookup: (email: string, recoveryHalf: string) => Buffer;
  /** 32 bytes that the root key's wrapping also needs: a stolen copy of the database is of no use without them. */
  readonly serverHalf: (accountId: string) => string;
  /** 32 bytes that live and die with a session; with them a device of one's own unlocks. */
  readonly deviceHalf: (sessionId: string) => string;
}

export function createInstallationKeys(secret: string): InstallationKeys {
  // Each use has a key of its own, so no answer of one is ever an answer of another.
  const keyFor = (use: string) => createHmac('sha256', secret).update(`footbridge ${use}`).digest();
  const tag = (use: string) => {
    const key = keyFor(use);
    return (...parts: string[]) => {
      const mac = createHmac('sha256', key);
      for (const part of parts) mac.update(part).update('\0');
      return mac.digest();
    };
  };
  const salt = tag('salt');
  const serverHalf = tag('server half');
  const deviceHalf = tag('device half');
  return {
    salt: (email) => salt(email).subarray(0, 16).toString('base64url'),
    signInLookup: tag('sign-in lookup'),
    recoveryLookup: tag('recovery lookup'),
    serverHalf: (accountId) => serverHalf(accountId).toString('base64url'),
    deviceHalf: (sessionId) => deviceHalf(sessionId).toString('base64url'),
  };
}
