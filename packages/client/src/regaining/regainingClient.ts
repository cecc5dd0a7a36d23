import type { Context } from '../context.ts';
import { readable } from '../store.ts';
import type { RegainingClient } from '../types.ts';
import { loadRegaining } from './loadRegaining.ts';

/** Few need it, and rarely: but for what every visit shows, it is fetched when they do. */
export const regainingClient = (context: Context): RegainingClient => ({
  state: readable(context.regaining),
  look: () => loadRegaining(context),
  ask: async (account) => (await import('./reset.ts')).askReset(context, account),
  stop: async () => (await import('./reset.ts')).stopReset(context),
  readLink: async (fragment) => (await import('./reset.ts')).readReset(context, fragment),
  pause: async (fragment) => (await import('./reset.ts')).pauseWithReset(context, fragment),
  finish: async (choice) => (await import('./finishReset.ts')).finishReset(context, choice),
  openFormer: async (found) => (await import('./openFormer.ts')).openFormerKeys(context, found),
  makeNewCode: async (own) => (await import('./makeNewCode.ts')).makeNewCode(context, own),
});
