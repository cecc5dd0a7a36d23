import { createTurns, type InTurn } from '../in-turn.ts';
import type { LocalPage } from '../local/local-store.ts';
import { writable, type Writable } from '../store.ts';
import type { PagesState, PrivatePage } from './page.ts';
import type { PageContent } from './page-content.ts';

/** A page as it is inside its envelope: the server is told neither its kind nor its dates. */
export interface OpenedPage {
  readonly id: string;
  readonly content: PageContent;
  readonly writtenAt: Date;
  readonly changedAt: Date;
  /** Which visit wrote it. One's own next version goes over it; another device's is kept beside. */
  readonly writer: string;
}

/** A person’s private pages, in memory. */
export interface LivePages {
  /** This visit, in what it writes. */
  readonly writer: string;
  readonly state: Writable<PagesState>;
  readonly opened: Map<string, OpenedPage>;
  /** What Footbridge has of each. */
  readonly revisions: Map<string, number>;
  /** What Footbridge does not have yet. */
  readonly waiting: Map<string, LocalPage>;
  /** Pages that the keys at hand do not open. */
  hasClosed: boolean;
  isLoaded: boolean;
  /** The last try to hand something over did not get through. */
  isCutOff: boolean;
  removed: PrivatePage | null;
  /** One thing at a time between here and Footbridge, so that no answer overtakes another. */
  readonly inTurn: InTurn;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const nothing: PagesState = { items: [], hasClosed: false, isLoaded: false, isCutOff: false, removed: null };

export const createLivePages = (): LivePages => ({
  writer: crypto.randomUUID(),
  state: writable(nothing),
  opened: new Map(),
  revisions: new Map(),
  waiting: new Map(),
  hasClosed: false,
  isLoaded: false,
  isCutOff: false,
  removed: null,
  inTurn: createTurns(),
  timer: undefined,
});

export function closePages(pages: LivePages): void {
  clearTimeout(pages.timer);
  for (const map of [pages.opened, pages.revisions, pages.waiting]) map.clear();
  Object.assign(pages, {
    hasClosed: false,
    isLoaded: false,
    isCutOff: false,
    removed: null,
    timer: undefined,
  });
  pages.state.set(nothing);
}

function describe(pages: LivePages, page: OpenedPage): PrivatePage {
  const waiting = pages.waiting.get(page.id);
  const { id, content, writtenAt, changedAt, writer } = page;
  const state = waiting ? (waiting.refused ? 'refused' : 'waiting') : 'kept';
  const isFromHere = writer === pages.writer;
  return { id, content, writtenAt, changedAt, state, refused: waiting?.refused ?? null, isFromHere };
}

/** Tells whoever listens how things stand now. */
export function showPages(pages: LivePages): void {
  const { hasClosed, isLoaded, isCutOff, removed } = pages;
  const items = [...pages.opened.values()]
    .map((page) => describe(pages, page))
    .sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime());
  pages.state.set({ items, hasClosed, isLoaded, isCutOff, removed });
}
