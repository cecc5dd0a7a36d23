import type { Context } from '../context.ts';
import type { FactorsClient } from '../types.ts';

/** Few need it, and rarely: it is fetched when they do. */
export const factorsClient = (context: Context): FactorsClient => ({
  show: async () => (await import('./showFactors.ts')).showFactors(context),
  addPasskey: async (passkey) => (await import('./addPasskey.ts')).addPasskey(context, passkey),
  renamePasskey: async (passkey) => (await import('./passkeys.ts')).renamePasskey(context, passkey),
  removePasskey: async (passkey) => (await import('./passkeys.ts')).removePasskey(context, passkey),
  signInWithPasskey: async () => (await import('./signInWithPasskey.ts')).signInWithPasskey(context),
  beginCodes: async (own) => (await import('./codes.ts')).beginCodes(context, own),
  turnCodesOn: async (shown) => (await import('./codes.ts')).turnCodesOn(context, shown),
  turnCodesOff: async (own) => (await import('./codes.ts')).turnCodesOff(context, own),
  showEmail: async () => (await import('./email.ts')).showEmail(context),
  changeEmail: async (change) => (await import('./email.ts')).changeEmail(context, change),
  sendEmailLink: async () => (await import('./email.ts')).sendEmailLink(context),
});
