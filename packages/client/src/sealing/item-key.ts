import type { ItemKeys, KeyWrap } from '@footbridge/contract';
import type { AccountKeys } from './account-keys.ts';
import type { Binding } from './binding.ts';
import { importSealingKey, randomKey } from './derive.ts';
import { openText, sealText, type OpenedText, type SealedText } from './envelope.ts';
import type { ItemBinding } from './key-wrap.ts';

/** What an item of a space is bound to. */
export type BindingInSpace = Binding & { readonly space: string };

/**
 * What is for part of the members has a key of its own, wrapped to exactly those (HPKE, RFC 9180, by its author). Letting
 * one more read it adds a wrap and changes no byte of the envelope.
 *
 * @param readers X25519 public keys by member id.
 */
export async function sealItem(
  account: AccountKeys,
  binding: BindingInSpace,
  text: string,
  readers: ReadonlyMap<string, string>,
): Promise<SealedText & { readonly itemKeys: ItemKeys }> {
  const bytes = randomKey();
  const itemKeys = [...readers].map(async ([member, reader]) => ({
    member,
    wrap: await account.wrap(bytes, reader, wrapBinding(binding)),
  }));
  const sealed = await sealText(await importSealingKey(bytes), binding, text);
  return { ...sealed, itemKeys: await Promise.all(itemKeys) };
}

/**
 * @param maker the X25519 public key of the item's author.
 * @param recipients one's keys, and those one had before.
 * @returns null when anything is not as it was sealed.
 */
export async function openItem(
  recipients: readonly AccountKeys[],
  binding: BindingInSpace,
  { envelope, wrap, maker }: { envelope: string; wrap: KeyWrap; maker: string },
): Promise<OpenedText | null> {
  for (const recipient of recipients) {
    const bytes = await recipient.unwrap(wrap, maker, wrapBinding(binding));
    if (bytes) return openText(await importSealingKey(bytes), binding, envelope);
  }
  return null;
}

/** One more wrap of an item that one sealed oneself. @returns null when one's own copy does not open. */
export async function wrapItemFor(
  account: AccountKeys,
  binding: ItemBinding,
  ownWrap: KeyWrap,
  reader: string,
): Promise<KeyWrap | null> {
  const bytes = await account.unwrap(ownWrap, account.publicKeys.agreement, wrapBinding(binding));
  return bytes && account.wrap(bytes, reader, wrapBinding(binding));
}

/**
 * One more wrap of an item that somebody else sealed: whoever passes it on makes it, and the item stays as it is.
 * @param own one's own copy, and the X25519 public key of whoever made it. @returns null when it does not open.
 */
export async function passItemOn(
  account: AccountKeys,
  recipients: readonly AccountKeys[],
  binding: ItemBinding,
  own: { readonly wrap: KeyWrap; readonly maker: string },
  reader: string,
): Promise<KeyWrap | null> {
  for (const recipient of recipients) {
    const bytes = await recipient.unwrap(own.wrap, own.maker, wrapBinding(binding));
    if (bytes) return account.wrap(bytes, reader, wrapBinding(binding));
  }
  return null;
}

const wrapBinding = ({ space, item, author }: ItemBinding): ItemBinding => ({ space, item, author });
