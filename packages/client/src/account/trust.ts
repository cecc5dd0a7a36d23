import type { Account } from '@footbridge/contract';
import { signedIn, type Context } from '../context.ts';
import { AccountKeys } from '../sealing/account-keys.ts';
import { makeDeviceKey } from '../sealing/device-key.ts';

/** "This phone is mine alone": a reload opens by itself, for as long as the session lives. */
export async function trustThisDevice(context: Context): Promise<void> {
  const { account, keys } = signedIn(context);
  const local = await makeDeviceKey();
  const sealed = await keys.sealForDevice(local, account.deviceHalf, account.id);
  await context.local.put('device', account.id, { local, sealed });
  context.isTrusted.set(true);
}

export async function forgetThisDevice(context: Context): Promise<void> {
  await context.local.delete('device', signedIn(context).account.id);
  context.isTrusted.set(false);
}

/** @returns null when this device is not trusted, or the session is another one than it was trusted with. */
export async function openOnDevice(context: Context, account: Account): Promise<AccountKeys | null> {
  const kept = await context.local.get('device', account.id);
  const keys =
    kept && (await AccountKeys.openOnDevice(kept.sealed, kept.local, account.deviceHalf, account.id));
  context.isTrusted.set(Boolean(keys));
  return keys ?? null;
}
