import type { Introduction, SpaceClient, SpaceState } from '@footbridge/client';
import type { Party } from '@footbridge/domain';
import type { Side } from '@footbridge/ui';
import { createContext } from 'svelte';
import { fromStore } from 'svelte/store';
import { readers } from '#lib/copy/guests.ts';
import { someone } from '#lib/copy/words.ts';
import { nextStep } from './next-step.ts';

/** The colours belong to the two seats, so both people see the same one on the same person. */
export const sideOf = (party: Party): Side => (party === 'parent' ? 'moss' : 'clay');

/** The name a person chose; a plain word while it is not known or could not be opened. */
export const nameOf = (introduction: Introduction | null | undefined): string =>
  introduction?.name || someone;

/** The space a page is about, live. */
export class OpenSpace {
  readonly client: SpaceClient;
  readonly #state: { readonly current: SpaceState };

  constructor(client: SpaceClient) {
    this.client = client;
    this.#state = fromStore(client.state);
  }

  get state() {
    return this.#state.current;
  }

  get href() {
    return `/spaces/${this.state.id}`;
  }

  get otherName() {
    return nameOf(this.state.other?.introduction);
  }

  /** Who sits as a neutral, by name; null while nobody does. */
  get neutralName(): string | null {
    const sitting = this.state.neutrals.find(({ admittedAt }) => admittedAt !== null);
    return sitting ? (sitting.introduction?.name ?? readers.theNeutral) : null;
  }

  /** The same, if both yeses were checked here: only then is anything sealed to them. */
  get provenNeutral(): string | null {
    const isProven = this.state.neutrals.some((one) => one.admittedAt !== null && one.isProven);
    return isProven ? this.neutralName : null;
  }

  get ownSide() {
    return sideOf(this.state.own.party);
  }

  get otherSide() {
    return sideOf(this.state.own.party === 'parent' ? 'child' : 'parent');
  }

  get next() {
    return nextStep(this.state);
  }
}

export const [useSpace, provideSpace] = createContext<OpenSpace>();
