import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { Answer } from '../wire/answer.ts';
import type { ConversationItem } from './conversation.ts';
import { fetchPage } from './load-newest.ts';
import { open } from './take-in-messages.ts';

const pageSize = 200;

/** Searches here, page by page, as nobody else can read what is searched. */
export async function search(context: Context, live: LiveSpace, words: string): Answer<ConversationItem[]> {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const found: ConversationItem[] = [];
  for (let before: number | undefined, more = true; more;) {
    const page = await fetchPage(context, live, pageSize, before);
    if (!page) return { refused: 'server:busy' };
    const items = await Promise.all(page.messages.map((message) => open(context, live, message)));
    for (const item of items.reverse()) {
      const text = fold(item.text ?? '');
      if (!item.hidden && wanted.every((word) => text.includes(word))) found.push(item);
    }
    before = page.messages[0]?.position;
    more = page.more;
  }
  return found;
}

/** Case and accents make no difference to whoever looks for something. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
