import type { Letter, LettersClient, LettersState, SpaceClient } from '@footbridge/client';
import { isRefusal } from '@footbridge/domain';

/** The letters of a space, live. Make it while a component is set up. */
export class SpaceLetters {
  #state = $state.raw<LettersState>({ items: [], isLoaded: false });
  /** They could not be had, and none are here from before. */
  isCutOff = $state(false);
  readonly #client: Promise<LettersClient>;

  /** @param rests whether this page is where one comes for letters, and leaves them. */
  constructor(client: SpaceClient, rests: boolean) {
    this.#client = client.letters();
    $effect(() => {
      let stop = () => {};
      let isGone = false;
      void this.#client.then((letters) => {
        if (isGone) return;
        stop = letters.state.subscribe((state) => (this.#state = state));
        if (!letters.state.get().isLoaded || rests) void this.load();
      });
      return () => {
        isGone = true;
        stop();
        if (rests) void this.#client.then((letters) => letters.rest());
      };
    });
  }

  async load(): Promise<void> {
    const answer = await (await this.#client).load();
    this.isCutOff = isRefusal(answer);
  }

  get isLoaded(): boolean {
    return this.#state.isLoaded;
  }

  get items(): readonly Letter[] {
    return this.#state.items;
  }

  get theirs(): readonly Letter[] {
    return this.items.filter(({ mine }) => !mine);
  }

  get own(): readonly Letter[] {
    return this.items.filter(({ mine }) => mine);
  }

  get hasUnopened(): boolean {
    return this.theirs.some(({ isOpened }) => !isOpened);
  }

  find(id: string): Letter | undefined {
    return this.items.find((letter) => letter.id === id);
  }

  /** For acts: what they come to is there to see in `items`. */
  get client(): Promise<LettersClient> {
    return this.#client;
  }
}
