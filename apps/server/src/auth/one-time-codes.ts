import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { limits, stepAt } from '@footbridge/domain';
import { Secret, TOTP } from 'otpauth';
import type { InstallationKeys } from './installation-keys.ts';

/** One-time codes (RFC 6238, with SHA-1, six digits and thirty seconds: what every app can show). */
export interface OneTimeCodes {
  /** @returns a new secret: in base32 for its owner, once, and sealed for keeping. */
  readonly make: (accountId: string) => { secret: string; sealed: Buffer };
  /** The step a code is right for, at most one before or after the present; null when it is right for none of them. */
  readonly stepOf: (account: { accountId: string; secret: Buffer }, code: string, now: Date) => number | null;
}

/** Bytes (RFC 4226, section 4). */
const secretLength = 20;
const nonceLength = 12;
const tagLength = 16;

export function createOneTimeCodes({ codesKey }: Pick<InstallationKeys, 'codesKey'>): OneTimeCodes {
  function seal(accountId: string, secret: Buffer): Buffer {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', codesKey(accountId), nonce);
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  function open(accountId: string, sealed: Buffer): Buffer {
    const nonce = sealed.subarray(0, nonceLength);
    const decipher = createDecipheriv('aes-256-gcm', codesKey(accountId), nonce);
    decipher.setAuthTag(sealed.subarray(-tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]);
  }

  return {
    make(accountId) {
      const secret = randomBytes(secretLength);
      return { secret: asSecret(secret).base32, sealed: seal(accountId, secret) };
    },
    stepOf({ accountId, secret }, code, now) {
      const totp = new TOTP({ secret: asSecret(open(accountId, secret)), period: limits.codeStep / 1000 });
      const off = totp.validate({ token: code, timestamp: now.getTime(), window: limits.codeDrift });
      return off === null ? null : stepAt(now) + off;
    },
  };
}

const asSecret = (bytes: Buffer) => new Secret({ buffer: new Uint8Array(bytes).buffer });
