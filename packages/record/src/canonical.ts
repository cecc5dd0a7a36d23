import { toBase64url, type Bytes } from './base64url.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };

/**
 * The one form of a value as text: RFC 8785. Numbers and signs are written as `JSON.stringify` does, which is what that
 * standard asks for, and fields stand in the order of their UTF-16 code units, which is how strings compare.
 *
 * @throws TypeError for what JSON cannot hold: half a surrogate pair, an infinite number, a hole.
 */
export const canonicalJson = (value: unknown): string => write(value as Json);

function write(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${fields.map(([field, held]) => `${writeText(field)}:${write(held)}`).join(',')}}`;
  }
  if (typeof value === 'string') return writeText(value);
  const isPlain = value === null || typeof value === 'boolean' || Number.isFinite(value);
  if (!isPlain) throw new TypeError('nothing that JSON can hold');
  return JSON.stringify(value);
}

function writeText(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('half a surrogate pair');
  return JSON.stringify(text);
}

/** SHA-256 over the canonical JSON of a value in UTF-8, base64url. */
export async function digestOf(value: unknown): Promise<string> {
  const bytes: Bytes = new TextEncoder().encode(canonicalJson(value));
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
