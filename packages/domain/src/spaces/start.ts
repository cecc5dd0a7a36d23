import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';

/** @param waitingSpaces how many of the account's own spaces nobody has answered yet. */
export const startSpace = (waitingSpaces: number): Refusal | { type: 'space:started' } =>
  waitingSpaces >= limits.waitingSpaces ? refuse('space:too_many_waiting') : { type: 'space:started' };
