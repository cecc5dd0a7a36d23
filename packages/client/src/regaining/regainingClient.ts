import type { Context } from '../context.ts';
import { readable } from '../store.ts';
import type { RegainingClient } from '../types.ts';
import { loadRegaining } from './loadRegaining.ts';
import { piece } from '../wire/piece.ts';

/** Few need it, and rarely: but for what every visit shows, it is fetched when they do. */
export const regainingClient = (context: Context): RegainingClient => ({
  state: readable(context.regaining),
  look: () => loadRegaining(context),
  ask: async (account) => (await piece(import('./reset.ts'))).askReset(context, account),
  stop: async () => (await piece(import('./reset.ts'))).stopReset(context),
  readLink: async (fragment) => (await piece(import('./reset.ts'))).readReset(context, fragment),
  pause: async (fragment) => (await piece(import('./reset.ts'))).pauseWithReset(context, fragment),
  finish: async (choice) => (await piece(import('./finishReset.ts'))).finishReset(context, choice),
  openFormer: async (found) => (await piece(import('./openFormer.ts'))).openFormerKeys(context, found),
  makeNewCode: async (own) => (await piece(import('./makeNewCode.ts'))).makeNewCode(context, own),
});
