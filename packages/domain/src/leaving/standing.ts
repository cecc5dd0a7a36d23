import { refuse, type Refusal } from '../refusal.ts';

/** A pause that is *shown* reads "This space is resting" to the other; a *quiet* one reads like nothing at all. */
export const pauseKinds = ['shown', 'quiet'] as const;
export type PauseKind = (typeof pauseKinds)[number];

export interface Pause {
  readonly kind: PauseKind;
  /** Null: until its owner lifts it. A pause stands until it is lifted, by its owner or by the clock's hand. */
  readonly until: Date | null;
}

/** `told`: the other sees that it has ended. `untold`: for the other nothing changes. */
export const endings = ['told', 'untold'] as const;
export type Ending = (typeof endings)[number];

/** How one member stands in a space. Theirs to change, at once, alone and without a reason. */
export interface Standing {
  readonly pause: Pick<Pause, 'kind'> | null;
  readonly ended: Ending | null;
}

export const present = { pause: null, ended: null } as const satisfies Standing;

/** All that the other may see of it. */
export interface ShownStanding {
  readonly resting: boolean;
  readonly ended: boolean;
}

export const nothingShown: ShownStanding = { resting: false, ended: false };

export const shownStanding = ({ pause, ended }: Standing): ShownStanding => ({
  resting: ended !== 'told' && pause?.kind === 'shown',
  ended: ended === 'told',
});

/** How an open space looks to one of the two. */
export type Look = 'open' | 'paused' | 'resting' | 'left' | 'ended';

export function look(own: Standing, other: ShownStanding): Look {
  if (own.ended) return 'left';
  if (other.ended) return 'ended';
  if (own.pause) return 'paused';
  return other.resting ? 'resting' : 'open';
}

/** Where nothing can be written now. A quiet pause or an untold end of the other plays no part: it must not show. */
export function refuseWriting(seen: Look): Refusal | null {
  if (seen === 'open') return null;
  return refuse(seen === 'left' || seen === 'ended' ? 'space:ended' : 'space:resting');
}

/** Pausing replaces a pause that is there. Nothing refuses it; for someone who has left it changes nothing. */
export const pause = <Own extends Standing>(own: Own, wish: Pause): Own | (Own & { pause: Pause }) =>
  own.ended ? own : { ...own, pause: wish };

export const resume = <Own extends Standing>(own: Own) => ({ ...own, pause: null });

/**
 * Who has left without a word may still say so; what was told stays told. Leaving without a word during a shown pause
 * leaves it resting: for the other nothing changes.
 */
export const end = <Own extends Standing>(own: Own, ending: Ending) =>
  own.ended === 'told' || ending === 'told'
    ? ({ ...own, pause: null, ended: 'told' } as const)
    : ({ ...own, ended: 'untold' } as const);
