/** Three presses of Shift alone, within five seconds, leave the page. Escape is not used: it stops a page from loading. */
export const pressesNeeded = 3;
export const windowMs = 5_000;

export interface Presses {
  /** Shift is down and nothing else has been pressed with it. */
  readonly armed: boolean;
  /** When each counted press ended, in milliseconds. */
  readonly at: readonly number[];
}

export const noPresses: Presses = { armed: false, at: [] };

/** The presses after one more key event. Shift held to type a capital letter is no press. */
export function afterKey(presses: Presses, kind: 'down' | 'up', key: string, now: number): Presses {
  if (key !== 'Shift') return kind === 'down' ? noPresses : presses;
  if (kind === 'down') return { ...presses, armed: true };
  if (!presses.armed) return presses;
  return { armed: false, at: [...presses.at.filter((one) => now - one < windowMs), now] };
}

export const isComplete = (presses: Presses) => presses.at.length >= pressesNeeded;
