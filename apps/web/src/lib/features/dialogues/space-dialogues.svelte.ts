import {
  SignedOut,
  Unreachable,
  type DialogueRoom,
  type DialoguesClient,
  type DialoguesState,
} from '@footbridge/client';
import { isOver, isRefusal } from '@footbridge/domain';
import { createContext } from 'svelte';
import type { OpenSpace } from '../spaces/open-space.svelte.ts';

/** All structured conversations of one space, live. Make it while a component is set up. */
export class SpaceDialogues {
  readonly space: OpenSpace;
  /** They could not be had, and none are here from before. */
  isCutOff = $state(false);
  #client: Promise<DialoguesClient> | null = null;
  #state = $state.raw<DialoguesState>({ items: [], isLoaded: false });
  #stop = () => {};
  #isGone = false;

  constructor(space: OpenSpace) {
    this.space = space;
    $effect(() => {
      void this.load();
      return () => {
        this.#isGone = true;
        this.#stop();
      };
    });
  }

  /** For acts: what they come to is there to see in the rest. */
  get client(): Promise<DialoguesClient> {
    return (this.#client ??= this.space.client.dialogues());
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

  /** Asks for more of what was said long ago. Where that does not come, it is asked for again with the next step back. */
  async earlier(id: string): Promise<void> {
    try {
      await (await this.client).earlier(id);
    } catch (error) {
      if (!(error instanceof SignedOut || error instanceof Unreachable)) throw error;
    }
  }

  get isLoaded(): boolean {
    return this.#state.isLoaded;
  }

  get items(): readonly DialogueRoom[] {
    return this.#state.items;
  }

  get running(): readonly DialogueRoom[] {
    return this.items.filter(({ state }) => !isOver(state));
  }

  get over(): readonly DialogueRoom[] {
    return this.items.filter(({ state }) => isOver(state));
  }

  find(id: string): DialogueRoom | undefined {
    return this.items.find((one) => one.id === id);
  }

  get href(): string {
    return `${this.space.href}/conversations`;
  }

  get otherName(): string {
    return this.space.otherName;
  }
}

export const [useDialogues, provideDialogues] = createContext<SpaceDialogues>();
