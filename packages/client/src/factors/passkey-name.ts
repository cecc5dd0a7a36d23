import { limits, type Envelope } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import type { Binding } from '../sealing/binding.ts';

const bindingOf = (account: string, passkey: string): Binding => ({
  space: null,
  item: passkey,
  author: account,
  kind: 'passkey-name',
  epoch: 0,
});

export const isPasskeyName = (name: string): boolean =>
  name.trim() !== '' && name.trim().length <= limits.passkeyNameLength;

/** A name says whose phone it is, so it is sealed like all that a person writes. */
export function sealName(context: Context, passkey: string, name: string): Promise<Envelope> {
  const { account, keys } = signedIn(context);
  return keys.sealToSelf(bindingOf(account.id, passkey), name.trim());
}

/** @returns null when it does not open. */
export function openName(context: Context, passkey: string, name: string): Promise<string | null> {
  const { account, keys } = signedIn(context);
  return keys.openToSelf(bindingOf(account.id, passkey), name);
}
