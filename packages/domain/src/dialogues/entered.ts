import type { Dialogue } from './dialogue.ts';
import type { Protocol } from './protocol.ts';
import { protocols } from './protocols/index.ts';

export const protocolOf = ({ protocol }: Pick<Dialogue, 'protocol'>): Protocol => protocols[protocol];

/** It begins, or goes on in the step in which it stood. */
export const begun = (state: Dialogue, at: number): Dialogue => ({
  ...state,
  phase: 'active',
  ready: [],
  meetAt: null,
  ...(state.step === null ? { step: protocolOf(state).start, stepSince: at } : {}),
});

/** A step is left: what was chosen there and not by all is forgotten. */
export const entered = (state: Dialogue, step: string, at: number): Dialogue =>
  step === 'done'
    ? { ...state, chosen: {}, phase: 'closing', ready: [], caucus: null, held: {} }
    : { ...state, chosen: {}, step, stepSince: at };
