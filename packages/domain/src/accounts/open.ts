import { refuse, type Refusal } from '../refusal.ts';

/** A space is for two adults, so an account is too. We ask, and take the answer. */
export const openAccount = (adult: boolean): Refusal | { type: 'account:opened' } =>
  adult ? { type: 'account:opened' } : refuse('account:adults_only');
