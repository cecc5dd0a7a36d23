import {
  SignedOut,
  Unreachable,
  type ModeratedRoom,
  type ModeratedSpace,
  type ModeratingClient,
  type ModeratingState,
  type PastSeat,
} from '@footbridge/client';
import { isRefusal } from '@footbridge/domain';
import { createContext } from 'svelte';
import { footbridge } from '#lib/footbridge.ts';

/** All that a neutral holds, live. Looking at it leaves no trace. Make it while a component is set up. */
export class Desk {
  /** It could not be had, and nothing is here from before. */
  isCutOff = $state(false);
  #client: Promise<ModeratingClient> | null = null;
  #state = $state.raw<ModeratingState>({ spaces: [], past: [], isLoaded: false });
  #stop = () => {};
  #isGone = false;

  constructor() {
    $effect(() => () => {
      this.#isGone = true;
      this.#stop();
    });
  }

  /** For acts: what they come to is there to see in the rest. */
  get client(): Promise<ModeratingClient> {
    return (this.#client ??= footbridge.moderating());
  }

  async load(): Promise<void> {
    try {
      const client = await this.client;
      if (this.#isGone) return;
      this.#stop();
      this.#stop = client.state.subscribe((state) => (this.#state = state));
      this.isCutOff = isRefusal(await client.load());
    } catch (error) {
      if (error instanceof SignedOut) return;
      if (!(error instanceof Unreachable)) throw error;
      this.#client = null;
      this.isCutOff = true;
    }
  }

  get isLoaded(): boolean {
    return this.#state.isLoaded;
  }

  get spaces(): readonly ModeratedSpace[] {
    return this.#state.spaces;
  }

  get past(): readonly PastSeat[] {
    return this.#state.past;
  }

  find(seat: string): ModeratedSpace | undefined {
    return this.spaces.find((one) => one.seat === seat);
  }

  findRoom(seat: string, id: string): ModeratedRoom | undefined {
    return this.find(seat)?.rooms.find((one) => one.id === id);
  }
}

export const [useDesk, provideDesk] = createContext<Desk>();
