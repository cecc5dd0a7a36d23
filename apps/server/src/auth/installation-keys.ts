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
  /** The written-down code is random, so it finds its account by itself: whatever the address is by then. */
  readonly recoveryLookup: (recoveryHalf: string) => Buffer;
  /** 32 bytes that the root key's wrapping also needs: a stolen copy of the database is of no use without them. */
  readonly serverHalf: (accountId: string) => string;
  /** 32 bytes that live and die with a session; with them a device of one's own unlocks. */
  readonly deviceHalf: (sessionId: string) => string;
  /** 32 bytes: the secret in the link of a reset by mail. The same each time, so that asking again sends the same link. */
  readonly resetToken: (resetId: string) => string;
  /**
   * 32 bytes that only who reads an address gets, in a mail: to say yes to notices there. The same each time, so that
   * every link that was ever mailed goes on working; others for another address.
   */
  readonly confirmNotices: (accountId: string, email: string) => string;
  /** The same, to have no more of them. */
  readonly stopNotices: (accountId: string, email: string) => string;
  /** The same, to say that a changed address is one's own. */
  readonly confirmEmail: (accountId: string, email: string) => string;
  /** 32 bytes that say that a challenge is ours, and whose. */
  readonly challengeTag: (subject: string, nonce: string) => Buffer;
  /** 32 bytes to seal an account's secret for one-time codes under: a copy of the database makes no code. */
  readonly codesKey: (accountId: string) => Buffer;
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
  const resetToken = tag('reset token');
  const confirmNotices = tag('confirm notices');
  const stopNotices = tag('stop notices');
  const confirmEmail = tag('confirm email');
  return {
    salt: (email) => salt(email).subarray(0, 16).toString('base64url'),
    signInLookup: tag('sign-in lookup'),
    recoveryLookup: tag('recovery lookup'),
    serverHalf: (accountId) => serverHalf(accountId).toString('base64url'),
    deviceHalf: (sessionId) => deviceHalf(sessionId).toString('base64url'),
    resetToken: (resetId) => resetToken(resetId).toString('base64url'),
    confirmNotices: (...of) => confirmNotices(...of).toString('base64url'),
    stopNotices: (...of) => stopNotices(...of).toString('base64url'),
    confirmEmail: (...of) => confirmEmail(...of).toString('base64url'),
    challengeTag: tag('challenge'),
    codesKey: tag('one-time codes'),
  };
}
