import type { Context } from '../context.ts';
import { piece } from '../wire/piece.ts';
import type { Answer } from '../wire/answer.ts';
import type { FactorsState } from './factor.ts';

/**
 * Further ways to show who one is, and the address one signs in with. Whatever changes a way in asks for the passphrase
 * once more.
 */
export interface FactorsClient {
  show(): Answer<FactorsState>;
  /** Asks this device for a passkey. `opens`: signing in with it opens one's pages, too. */
  addPasskey(passkey: { name: string; passphrase: string }): Answer<{ opens: boolean }>;
  renamePasskey(passkey: { id: string; name: string }): Answer;
  /** Every other session ends. */
  removePasskey(passkey: { id: string; passphrase: string }): Answer;
  /** Status afterwards: `signed-in`, or `locked` where the passkey does not open one's pages. */
  signInWithPasskey(): Answer;
  /** A secret for an app that shows one-time codes; nothing changes before `turnCodesOn`. */
  beginCodes(own: { passphrase: string }): Answer<{ secret: string; link: string }>;
  /** Every other session ends. */
  turnCodesOn(shown: { code: string }): Answer;
  turnCodesOff(own: { passphrase: string }): Answer;
  /** `confirmed`: mail goes there. */
  showEmail(): Answer<{ email: string; confirmed: boolean }>;
  /** Every other session ends. The former address signs in no more. */
  changeEmail(change: { email: string; passphrase: string }): Answer;
  /** Once more, while the address waits to be confirmed. */
  sendEmailLink(): Answer;
}

/** Few need it, and rarely: it is fetched when they do. */
export const factorsClient = (context: Context): FactorsClient => ({
  show: async () => (await piece(import('./show-factors.ts'))).showFactors(context),
  addPasskey: async (passkey) => (await piece(import('./add-passkey.ts'))).addPasskey(context, passkey),
  renamePasskey: async (passkey) => (await piece(import('./passkeys.ts'))).renamePasskey(context, passkey),
  removePasskey: async (passkey) => (await piece(import('./passkeys.ts'))).removePasskey(context, passkey),
  signInWithPasskey: async () =>
    (await piece(import('./sign-in-with-passkey.ts'))).signInWithPasskey(context),
  beginCodes: async (own) => (await piece(import('./codes.ts'))).beginCodes(context, own),
  turnCodesOn: async (shown) => (await piece(import('./codes.ts'))).turnCodesOn(context, shown),
  turnCodesOff: async (own) => (await piece(import('./codes.ts'))).turnCodesOff(context, own),
  showEmail: async () => (await piece(import('./email.ts'))).showEmail(context),
  changeEmail: async (change) => (await piece(import('./email.ts'))).changeEmail(context, change),
  sendEmailLink: async () => (await piece(import('./email.ts'))).sendEmailLink(context),
});
