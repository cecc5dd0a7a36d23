import type { Space } from './space.ts';

/** Who may know how a member wishes to be named: until the space is open, a newcomer is known to themself alone. */
export const introductionAudience = (space: Pick<Space, 'phase'>, isFounder: boolean): 'all' | 'own' =>
  space.phase === 'open' || isFounder ? 'all' : 'own';
