import { isRefusal, refuse, shownKinds, type Refusal, type ShownKind } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { Commitment } from '../letters/letter.ts';
import { readLetter } from '../letters/letter-content.ts';
import { parse } from '../sealing/parse.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { ToShow } from './seat.ts';

/** What a supporter is shown: a copy, with who wrote it and when, as one tells it. */
export interface ShownCopy {
  readonly kind: ShownKind;
  readonly text: string;
  /** What goes with a letter. */
  readonly commitment: Commitment | null;
  /** '' where no name is known. */
  readonly author: string;
  readonly writtenAt: string;
}

/** What is inside such an envelope, read with care. @returns null when it is no copy. */
export function readCopy(sealed: string): ShownCopy | null {
  const written = readLetter(sealed);
  if (!written) return null;
  const { kind, author, writtenAt } = parse(sealed) as Record<string, unknown>;
  return {
    // The first copies were of messages, and did not say so.
    kind: shownKinds.find((one) => one === kind) ?? 'message',
    ...written,
    author: typeof author === 'string' ? author : '',
    writtenAt: String(writtenAt),
  };
}

/** A copy of what stands here now. */
export function copyOf(context: Context, live: LiveSpace, { kind, id }: ToShow): ShownCopy | Refusal {
  const { own, other } = live.state.get();
  const written = {
    message: () => ofMessage(live, id),
    letter: () => ofLetter(live, id),
    draft: () => ofDraft(context, id),
  }[kind]();
  if (isRefusal(written)) return written;
  const { mine, at, ...copy } = written;
  const introduction = mine ? own.introduction : other?.introduction;
  return { commitment: null, ...copy, kind, author: introduction?.name ?? '', writtenAt: at.toISOString() };
}

function ofMessage(live: LiveSpace, id: string) {
  const item = live.items.get(id);
  if (typeof item?.text !== 'string') return refuse('message:unknown');
  return { mine: item.mine, text: item.text, at: item.sentAt ?? item.writtenAt };
}

function ofLetter(live: LiveSpace, id: string) {
  const letter = live.letters?.state.get().items.find((one) => one.id === id);
  if (typeof letter?.text !== 'string' || !letter.sentAt) return refuse('letter:unknown');
  const { mine, text, commitment, sentAt: at } = letter;
  return { mine, text, commitment, at };
}

/** The words of a letter one is writing, and nothing of what stands beside them. */
function ofDraft({ pages }: Context, id: string) {
  const page = pages.opened.get(id);
  if (page?.content.kind !== 'draft') return refuse('letter:unknown');
  return { mine: true, text: page.content.text, at: page.changedAt };
}
