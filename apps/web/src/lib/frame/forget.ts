/**
 * Wipes what this device holds. The client is fetched only now, so that a page which is merely read does not carry it.
 */
export const forget = async (): Promise<void> => {
  const { footbridge } = await import('#lib/footbridge.ts');
  await footbridge.forget();
};
