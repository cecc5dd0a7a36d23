import {
  feelings,
  pageKinds,
  resentments,
  type Envelope,
  type Feeling,
  type PageKind,
} from '@footbridge/domain';
import { openOwn } from '../account/held-keys.ts';
import { signedIn, type Context } from '../context.ts';
import { parse } from '../sealing/parse.ts';
import type { PageContent } from './page-content.ts';
import { pack, unpack } from './packing.ts';
import { readDraft } from './read-draft.ts';
import { readAgreementDraft, readTopics } from '../agreements/read-pages.ts';
import type { OpenedPage } from './live-pages.ts';

const bindingOf = (id: string, author: string) =>
  ({ space: null, item: id, author, kind: 'page', epoch: 0 }) as const;

/** @throws RangeError when it fits into no envelope. */
export async function sealPage(context: Context, { id, ...page }: OpenedPage): Promise<Envelope> {
  const { account, keys } = signedIn(context);
  return keys.sealToSelf(bindingOf(id, account.id), await pack(JSON.stringify(page)));
}

/** @returns null when these keys do not open it, or what is inside is no page. */
export async function openPage(
  context: Context,
  { id, envelope }: { id: string; envelope: string },
): Promise<OpenedPage | null> {
  const text = await openOwn(context, bindingOf(id, signedIn(context).account.id), envelope);
  const read = text === null ? null : (parse(await unpack(text)) as Record<string, unknown> | null);
  const content = readContent(read?.content);
  const [writtenAt, changedAt] = [new Date(String(read?.writtenAt)), new Date(String(read?.changedAt))];
  const isWhole = content && !Number.isNaN(writtenAt.getTime() + changedAt.getTime());
  return isWhole ? { id, content, writtenAt, changedAt, writer: String(read?.writer) } : null;
}

const isFeeling = (one: unknown): one is Feeling => feelings.includes(one as Feeling);

const readMarks = (marks: unknown) =>
  Object.fromEntries(Object.entries(marks ?? {}).map(([id, mark]) => [id, mark === 1 ? 1 : 0] as const));

function readContent(value: unknown): PageContent | null {
  const { kind, ...content } = (value ?? {}) as Record<string, unknown>;
  const text = (name: string) => (typeof content[name] === 'string' ? content[name] : '');
  const readers: Record<PageKind, () => PageContent> = {
    journal: () => ({
      kind: 'journal',
      text: text('text'),
      feelings: Array.isArray(content.feelings) ? content.feelings.filter(isFeeling) : [],
    }),
    letter: () => ({ kind: 'letter', text: text('text'), isPutDown: content.isPutDown === true }),
    person: () => ({ kind: 'person', name: text('name'), reach: text('reach'), note: text('note') }),
    draft: () => readDraft(content),
    opened: () => ({ kind: 'opened', space: text('space'), letters: readMarks(content.letters) }),
    resentment: () => ({
      kind: 'resentment',
      letter: text('letter'),
      now: resentments.find((one) => one === content.now) ?? null,
      text: text('text'),
    }),
    agreement: () => ({ kind: 'agreement', space: text('space'), ...readAgreementDraft(content) }),
    topics: () => ({ kind: 'topics', space: text('space'), topics: readTopics(content.topics) }),
    crossing: () => ({
      kind: 'crossing',
      space: text('space'),
      about: text('about'),
      what: text('what'),
      text: text('text'),
    }),
    moderation: () => ({
      kind: 'moderation',
      seat: text('seat'),
      space: text('space'),
      dialogue: text('dialogue') || null,
      names: Array.isArray(content.names) ? content.names.map(String) : [],
      plan: text('plan'),
      notes: text('notes'),
    }),
  };
  return pageKinds.includes(kind as PageKind) ? readers[kind as PageKind]() : null;
}
