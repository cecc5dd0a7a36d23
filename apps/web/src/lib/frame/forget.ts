import { dropShell } from './keep-shell.ts';

/**
 * Wipes what this device holds. The client is fetched only now, so that a page which is merely read does not carry it.
 */
export const forget = async (): Promise<void> => {
  const { footbridge } = await import('#lib/footbridge.ts');
  await Promise.allSettled([footbridge.forget(), dropShell()]);
};
