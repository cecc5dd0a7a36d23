import type { AgreementsClient, AgreementsState, AgreementVersion } from '@footbridge/client';
import { isRefusal, type AgreementDocument, type Clause } from '@footbridge/domain';
import { createContext } from 'svelte';
import { nameOf, type OpenSpace } from '../spaces/open-space.svelte.ts';
import { AgreementDraft, blankAgreement } from './agreement-draft.svelte.ts';
import { blankAnswer } from './answering.svelte.ts';
import type { DraftClause } from './draft-clause.ts';
import { KeptContent } from './kept-content.svelte.ts';
import { restsUntil } from './resting.ts';
import { nameIn, type Two } from './two.ts';
import { whoseMove } from './whose-move.ts';

/** A version whose words could be opened. */
export type OpenVersion = AgreementVersion & { readonly document: AgreementDocument };

const isReadable = (version: AgreementVersion | null | undefined): version is OpenVersion =>
  Boolean(version?.document);

/** All that two people have drawn up between them in one space, live, and what one has begun alone. */
export class SpaceBoundaries {
  readonly space: OpenSpace;
  readonly draft: AgreementDraft;
  readonly answer: KeptContent<typeof blankAnswer>;
  readonly limit: KeptContent<{ id: string; what: string; ifCrossed: string }>;
  readonly crossing: KeptContent<{ about: string; text: string }>;
  readonly commitment: KeptContent<{ id: string; what: string; byWhen: string }>;
  /** They could not be had, and none are here from before. */
  isCutOff = $state(false);
  readonly #client: Promise<AgreementsClient>;
  #state = $state.raw<AgreementsState | null>(null);

  constructor(space: OpenSpace) {
    this.space = space;
    this.draft = new AgreementDraft(space.client.draft('agreement'), blankAgreement);
    this.answer = new KeptContent(space.client.draft('agreement-answer'), blankAnswer);
    this.limit = new KeptContent(space.client.draft('limit'), { id: '', what: '', ifCrossed: '' });
    this.crossing = new KeptContent(space.client.draft('crossing'), { about: '', text: '' });
    this.commitment = new KeptContent(space.client.draft('commitment'), { id: '', what: '', byWhen: '' });
    this.#client = space.client.agreements();
    $effect(() => {
      let stop = () => {};
      let isGone = false;
      void this.#client.then((client) => {
        if (isGone) return;
        stop = client.state.subscribe((state) => (this.#state = state));
        void this.load();
      });
      return () => {
        isGone = true;
        stop();
      };
    });
  }

  /** For acts: what they come to is there to see in the rest. */
  get client(): Promise<AgreementsClient> {
    return this.#client;
  }

  /** What was begun on this device stands there from then on. */
  get ready(): Promise<unknown> {
    const begun = [this.draft, this.answer, this.limit, this.crossing, this.commitment];
    return Promise.all(begun.map(({ ready }) => ready));
  }

  async load(): Promise<void> {
    this.isCutOff = isRefusal(await (await this.#client).load());
  }

  get isLoaded(): boolean {
    return this.#state?.isLoaded ?? false;
  }

  get state(): AgreementsState | null {
    return this.#state;
  }

  get href(): string {
    return `${this.space.href}/boundaries`;
  }

  get two(): Two {
    const { own, other } = this.space.state;
    return {
      own: { member: own.member, name: nameOf(own.introduction) },
      other: { member: other?.member ?? '', name: this.space.otherName },
    };
  }

  /** Whose move it is, in one sentence. */
  get move(): string {
    const { look } = this.space.state;
    const { offered, standing, draft } = this;
    return whoseMove(
      { look, offered, holds: standing !== null, hasDraft: !draft.isEmpty },
      this.two.other.name,
    );
  }

  nameOf(member: string): string {
    return nameIn(this.two)(member);
  }

  /** What is on the table. Where both offered at once, the other's comes first: one's own was said. */
  get offered(): OpenVersion | undefined {
    const open = (this.#state?.open ?? []).filter(isReadable);
    return open.find(({ status }) => status === 'accepted') ?? open.find(({ mine }) => !mine) ?? open[0];
  }

  /** What both have signed, and holds or will. */
  get standing(): OpenVersion | null {
    const standing = this.#state?.standing;
    return isReadable(standing) ? standing : null;
  }

  /** The same, or, once all of it has ended, what held last: its text stays to be read. */
  get signed(): OpenVersion | null {
    const ended = this.#state?.versions.find(({ status }) => status === 'ended');
    return this.standing ?? (isReadable(ended) ? ended : null);
  }

  /** What a version answers, or would take the place of. */
  before({ counters }: AgreementVersion): AgreementDocument | null {
    const answered = this.#state?.versions.find(({ id }) => id === counters);
    return answered?.document ?? this.standing?.document ?? null;
  }

  /**
   * Until when a clause of one's draft rests; null: it can be offered.
   * @param answered what the other offers, where it is an answer to that.
   */
  restsUntil(clause: DraftClause, answered: readonly Clause[] = []): Date | null {
    const versions = this.#state?.versions ?? [];
    const kept = [...(this.standing?.document.clauses ?? []), ...answered];
    return restsUntil(clause, versions, kept, this.two.own.member);
  }

  authorOf({ mine }: AgreementVersion): string {
    return mine ? this.two.own.member : this.two.other.member;
  }
}

export const [useBoundaries, provideBoundaries] = createContext<SpaceBoundaries>();

export const hasSigned = ({ ownSignature, signatures }: AgreementVersion): boolean =>
  ownSignature !== null || signatures.some(({ mine }) => mine);
