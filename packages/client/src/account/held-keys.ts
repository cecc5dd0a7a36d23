import { signedIn, type Context } from '../context.ts';
import type { AccountKeys } from '../sealing/account-keys.ts';
import type { Binding } from '../sealing/binding.ts';

/** The account's keys, and those of before whose code turned up. */
export const heldKeys = (context: Context): AccountKeys[] => [signedIn(context).keys, ...context.former];

/** Opens what one sealed to oneself, now or before one came back. @returns null when no key at hand does. */
export async function openOwn(context: Context, binding: Binding, envelope: string): Promise<string | null> {
  for (const keys of heldKeys(context)) {
    const text = await keys.openToSelf(binding, envelope);
    if (text !== null) return text;
  }
  return null;
}
