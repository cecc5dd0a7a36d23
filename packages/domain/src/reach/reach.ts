/** How often someone may be reached, set by them alone. */
export const paces = ['weekly', 'few', 'any'] as const;
export type Pace = (typeof paces)[number];

/** Wall-clock hours in its owner's own zone in which nothing arrives. `from` after `to` runs over midnight. */
export interface QuietHours {
  /** 'HH:MM' */
  readonly from: string;
  /** 'HH:MM' */
  readonly to: string;
  /** IANA name. Nobody else ever learns it. */
  readonly zone: string;
}

/** A limit on being reached belongs to the receiver: it holds at once, and no act of a sender loosens it. */
export interface Reach {
  readonly pace: Pace;
  readonly quietHours: QuietHours | null;
}

export const unlimitedReach: Reach = { pace: 'any', quietHours: null };

/** How many letters may reach someone: one in thirty days, or any number. */
export const letterPaces = ['monthly', 'any'] as const;
export type LetterPace = (typeof letterPaces)[number];

/** Everything one decides about being reached. */
export interface OwnReach extends Reach {
  readonly letters: LetterPace;
  /** False: nothing announces itself; what has arrived is there when one looks. */
  readonly live: boolean;
  /** Whether the other sees the pace. Zone and hours nobody else ever sees. */
  readonly shown: boolean;
}

export const reachAtFirst: OwnReach = {
  ...unlimitedReach,
  letters: 'monthly',
  live: true,
  shown: false,
};

const hour = 60 * 60_000;

/** Milliseconds between two arrivals. What waits arrives together, so a limit is on interruptions, not on words. */
export const paceGap: Record<Pace, number> = { weekly: 7 * 24 * hour, few: 48 * hour, any: 0 };
