import { conditions } from './conditions.ts';
import { excuses } from './excuses.ts';
import { giving } from './giving.ts';
import { owning } from './owning.ts';
import { telling } from './telling.ts';

/**
 * What a clause does, as patterns (see engine/pattern.ts). Rules ask for these signals before, in or after a place, and
 * the learned weights weigh them; none of them is a fault by itself.
 */
export const signals = { ...owning, ...conditions, ...excuses, ...giving, ...telling } satisfies Record<
  string,
  readonly string[]
>;

export type Signal = keyof typeof signals;
