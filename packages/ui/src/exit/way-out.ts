import { getContext, setContext } from 'svelte';

/** Where "Leave this page" leads, and what it wipes first. */
export interface WayOut {
  /** A neutral site that shows nothing personal. */
  readonly address: string;
  /** Wipes what this device holds: session, keys, outbox. */
  readonly forget: () => Promise<unknown>;
}

const key = Symbol('the way out');

/** Call it while the frame of all pages is set up: a dialog covers the frame, and needs a way out of its own. */
export const provideWayOut = (wayOut: WayOut): WayOut => setContext(key, wayOut);

export const useWayOut = (): WayOut | undefined => getContext<WayOut | undefined>(key);
