import type { Bytes } from '@footbridge/record';
import { splitInHalves, type Halves } from './passphrase.ts';

/** Crockford's base 32: no I, L, O or U, so nothing on paper can be mistaken for something else. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretLength = 16;
const codeLength = 28;
const checkBits = 12n;

const toNumber = (bytes: Bytes) => bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);

const check = async (secret: Bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', secret));
  return toNumber(digest.slice(0, 2)) >> 4n;
};

/** 128 random bits and 12 that find typing errors: seven groups of four, to be written down by hand. */
export async function makeRecoveryCode(): Promise<{ code: string; halves: Halves }> {
  const secret = crypto.getRandomValues(new Uint8Array(secretLength));
  let number = (toNumber(secret) << checkBits) | (await check(secret));
  let code = '';
  for (let place = 0; place < codeLength; place++) {
    code = letters.charAt(Number(number & 31n)) + code;
    number >>= 5n;
  }
  return { code: code.replace(/.{4}(?=.)/g, '$&-'), halves: await splitInHalves(secret, 'code') };
}

/**
 * Reads a code as a hand may write it: any case, any spaces or hyphens, O for 0, I or L for 1.
 * @returns null when it was mistyped.
 */
export async function readRecoveryCode(written: string): Promise<Halves | null> {
  const code = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (code.length !== codeLength) return null;
  let number = 0n;
  for (const letter of code) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    number = (number << 5n) | BigInt(value);
  }
  const secret = new Uint8Array(secretLength);
  for (let place = 0; place < secretLength; place++) {
    secret[place] = Number((number >> (checkBits + BigInt(8 * (secretLength - 1 - place)))) & 255n);
  }
  const isRight = (await check(secret)) === (number & ((1n << checkBits) - 1n));
  return isRight ? splitInHalves(secret, 'code') : null;
}
