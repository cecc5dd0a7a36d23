import type { Context } from '../context.ts';
import type { FactorsClient } from '../types.ts';
import { piece } from '../wire/piece.ts';

/** Few need it, and rarely: it is fetched when they do. */
export const factorsClient = (context: Context): FactorsClient => ({
  show: async () => (await piece(import('./showFactors.ts'))).showFactors(context),
  addPasskey: async (passkey) => (await piece(import('./addPasskey.ts'))).addPasskey(context, passkey),
  renamePasskey: async (passkey) => (await piece(import('./passkeys.ts'))).renamePasskey(context, passkey),
  removePasskey: async (passkey) => (await piece(import('./passkeys.ts'))).removePasskey(context, passkey),
  signInWithPasskey: async () => (await piece(import('./signInWithPasskey.ts'))).signInWithPasskey(context),
  beginCodes: async (own) => (await piece(import('./codes.ts'))).beginCodes(context, own),
  turnCodesOn: async (shown) => (await piece(import('./codes.ts'))).turnCodesOn(context, shown),
  turnCodesOff: async (own) => (await piece(import('./codes.ts'))).turnCodesOff(context, own),
  showEmail: async () => (await piece(import('./email.ts'))).showEmail(context),
  changeEmail: async (change) => (await piece(import('./email.ts'))).changeEmail(context, change),
  sendEmailLink: async () => (await piece(import('./email.ts'))).sendEmailLink(context),
});
