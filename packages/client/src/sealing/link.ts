import type { PublicKeys, Sealed } from '@footbridge/contract';
import type { Envelope } from '@footbridge/domain';
import { fromBase64url, toBase64url, type Bytes } from '@footbridge/record';
import type { AccountKeys } from './account-keys.ts';
import type { Binding } from './binding.ts';
import { derive, importSealingKey, randomKey } from './derive.ts';
import { openText, sealText, type OpenedText } from './envelope.ts';
import { parse } from './parse.ts';
import { SpaceKeys, type TextBinding } from './space-keys.ts';

/** The two secrets in a link's fragment. The token redeems; the opening half never reaches the server. */
export interface LinkSecrets {
  /** base64url */
  readonly token: string;
  readonly opening: Bytes;
}

/** What an inviter puts into a link. The joiner knows the inviter's keys from here, and not from the server. */
export interface LinkLetter {
  readonly words: string;
  readonly publicKeys: PublicKeys;
}

const shape = /^[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}$/;

export const makeLinkSecrets = (): LinkSecrets => ({ token: toBase64url(randomKey()), opening: randomKey() });

export const writeFragment = ({ token, opening }: LinkSecrets) => `${token}.${toBase64url(opening)}`;

/** @returns null when the fragment is no link's, or only part of one. */
export function readFragment(fragment: string): LinkSecrets | null {
  const text = fragment.replace(/^#/, '').trim();
  if (!shape.test(text)) return null;
  const [token, opening] = text.split('.') as [string, string];
  return { token, opening: fromBase64url(opening) };
}

/** SHA-256 of the token's bytes: all the server keeps of it. */
export const hashToken = async (token: string) =>
  toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64url(token))));

const bindingOf = (space: string, invitation: string, author: string): Binding => ({
  space,
  item: invitation,
  author,
  kind: 'invitation',
  epoch: 1,
});

const openingKey = async (opening: Bytes) => importSealingKey(await derive(opening, 'link opening half'));

export async function sealLetter(
  { opening }: LinkSecrets,
  keys: SpaceKeys,
  invitation: string,
  author: string,
  letter: LinkLetter,
): Promise<Envelope> {
  const content = JSON.stringify({ ...letter, spaceKey: toBase64url(keys.first) });
  const binding = bindingOf(keys.space, invitation, author);
  return (await sealText(await openingKey(opening), binding, content)).envelope;
}

const keyShape = /^[A-Za-z0-9_-]{43}$/;

const isLetter = (letter: Partial<LinkLetter>): letter is LinkLetter =>
  typeof letter.words === 'string' &&
  keyShape.test(letter.publicKeys?.agreement ?? '') &&
  keyShape.test(letter.publicKeys?.signing ?? '');

/** An opened letter. The space key it carried stays inside. */
export interface OpenedLetter {
  readonly letter: LinkLetter;
  /** Opens what was sealed to the space, without an account. */
  readonly openText: (binding: TextBinding, sealed: Sealed) => Promise<OpenedText | null>;
  readonly joinWith: (account: AccountKeys) => Promise<SpaceKeys>;
}

/** @returns null when the opening half is not this letter's, or the letter was changed. */
export async function openLetter(
  { opening }: LinkSecrets,
  from: { space: string; invitation: string; author: string; envelope: string },
): Promise<OpenedLetter | null> {
  const { space } = from;
  const binding = bindingOf(space, from.invitation, from.author);
  const opened = await openText(await openingKey(opening), binding, from.envelope);
  if (!opened) return null;
  const { spaceKey, ...letter } = (parse(opened.text) ?? {}) as Partial<LinkLetter & { spaceKey: string }>;
  if (!isLetter(letter) || !spaceKey || !keyShape.test(spaceKey)) return null;
  const bytes = fromBase64url(spaceKey);
  const key = await importSealingKey(bytes);
  return {
    letter,
    openText: (text, { epoch, envelope }) => openText(key, { ...text, space, epoch }, envelope),
    joinWith: (account) => SpaceKeys.withFirst(space, account, bytes),
  };
}
