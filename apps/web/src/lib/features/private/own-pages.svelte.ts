import type { PageContent, PagesState, PrivatePage } from '@footbridge/client';
import type { PageKind } from '@footbridge/domain';
import { fromStore } from 'svelte/store';
import { footbridge } from '#lib/footbridge.ts';

export type Content<Kind extends PageKind> = Extract<PageContent, { kind: Kind }>;
export type PageOf<Kind extends PageKind> = PrivatePage & { readonly content: Content<Kind> };

const isOf =
  <Kind extends PageKind>(kind: Kind) =>
  (page: PrivatePage): page is PageOf<Kind> =>
    page.content.kind === kind;

/** One's own pages of one kind, newest first, live. Make it while a component is set up. */
export class OwnPages<Kind extends PageKind> {
  readonly #kind: Kind;
  readonly #state: { readonly current: PagesState } = fromStore(footbridge.pages.state);

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  get items() {
    return this.#state.current.items.filter(isOf(this.#kind));
  }

  get removed() {
    const { removed } = this.#state.current;
    return removed?.content.kind === this.#kind ? removed : null;
  }

  find(id: string) {
    return this.items.find((page) => page.id === id);
  }
}
