import type { Context } from '../context.ts';
import { readable, type Readable } from '../store.ts';
import { loadRegaining } from './load-regaining.ts';
import { piece } from '../wire/piece.ts';
import type { Answer } from '../wire/answer.ts';
import type { Regaining, ResetLink } from './regaining.ts';

/** Coming back with neither passphrase nor code, or making a new code while one still can. */
export interface RegainingClient {
  readonly state: Readable<Regaining>;
  /** Asks the server again. */
  look(): Promise<void>;
  /** Asks for a link by mail. The same answer whether or not there is an account. */
  ask(account: { email: string }): Answer;
  /** Stops a reset that was asked for. */
  stop(): Answer;
  /** @param fragment what follows the # of the mailed link. */
  readLink(fragment: string): Answer<ResetLink>;
  /** Pauses all spaces quietly, without signing in. */
  pause(fragment: string): Answer;
  /** A new passphrase, new keys and a new code. What was written before stays closed. */
  finish(choice: { fragment: string; newPassphrase: string }): Answer<{ recoveryCode: string }>;
  /** A code of before has turned up: what it opened opens again. */
  openFormer(found: { code: string }): Answer;
  /** A new code on paper; the one before opens nothing any more. */
  makeNewCode(own: { passphrase: string }): Answer<{ recoveryCode: string }>;
}

/** Few need it, and rarely: but for what every visit shows, it is fetched when they do. */
export const regainingClient = (context: Context): RegainingClient => ({
  state: readable(context.regaining),
  look: () => loadRegaining(context),
  ask: async (account) => (await piece(import('./reset.ts'))).askReset(context, account),
  stop: async () => (await piece(import('./reset.ts'))).stopReset(context),
  readLink: async (fragment) => (await piece(import('./reset.ts'))).readReset(context, fragment),
  pause: async (fragment) => (await piece(import('./reset.ts'))).pauseWithReset(context, fragment),
  finish: async (choice) => (await piece(import('./finish-reset.ts'))).finishReset(context, choice),
  openFormer: async (found) => (await piece(import('./open-former.ts'))).openFormerKeys(context, found),
  makeNewCode: async (own) => (await piece(import('./make-new-code.ts'))).makeNewCode(context, own),
});
