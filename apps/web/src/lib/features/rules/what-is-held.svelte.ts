import type { AgreementsState, Held, Leaving, SpaceClient } from '@footbridge/client';
import { isRefusal } from '@footbridge/domain';

const soonest = 60_000;
const longestTimer = 24 * 60 * soonest;

/**
 * What one's agreed rules make of what one is about to send: asked at once, whenever that or an agreement changes, and
 * when the answer may be another by itself. Make it while a component is set up.
 */
export class WhatIsHeld {
  #held = $state.raw<Held | null>(null);
  #standing = $state.raw<AgreementsState['standing']>(null);

  constructor(space: SpaceClient, leaving: () => Leaving) {
    $effect(() => {
      let stop = () => {};
      let isGone = false;
      void space.agreements().then((client) => {
        if (!isGone) stop = client.state.subscribe((now) => (this.#standing = now.standing));
      });
      return () => {
        isGone = true;
        stop();
      };
    });
    $effect(() => {
      const asked = leaving();
      if (!this.#standing) {
        this.#held = null;
        return;
      }
      let timer: ReturnType<typeof setTimeout>;
      let isGone = false;
      const ask = async () => {
        const answer = await (await space.agreements()).held(asked);
        if (isGone || isRefusal(answer)) return;
        this.#held = answer;
        const wait = (answer.askAgainAt?.getTime() ?? Infinity) - Date.now();
        timer = setTimeout(() => void ask(), Math.min(Math.max(wait, soonest), longestTimer));
      };
      void ask();
      return () => {
        isGone = true;
        clearTimeout(timer);
      };
    });
  }

  /** Null: nothing is known yet, or nothing is agreed. */
  get current(): Held | null {
    return this.#held;
  }

  /** Something that is sent now waits, or stays here. */
  get holds(): boolean {
    return this.#held !== null && (this.#held.leavesAt !== null || this.#held.stays !== null);
  }
}
