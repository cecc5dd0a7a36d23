import type { Rule } from '../engine/rule.ts';
import { agentless } from './agentless.ts';
import { blameShift } from './blame-shift.ts';
import { conditional } from './conditional.ts';
import { contrast } from './contrast.ts';
import { demand } from './demand.ts';
import { further } from './further.ts';
import { justification } from './justification.ts';
import { minimising } from './minimising.ts';
import { sorryYouFeel } from './sorry-you-feel.ts';

/** Every rule for an apology, in the order of apologies.md. */
export const apology: readonly Rule[] = [
  ...conditional,
  ...contrast,
  ...sorryYouFeel,
  ...agentless,
  ...minimising,
  ...justification,
  ...blameShift,
  ...demand,
  ...further,
];
