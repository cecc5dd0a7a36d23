import type { DialogueSaidView } from '@footbridge/contract';
import type { dialogues, moderation } from '@footbridge/db';
import { isSide, knows, otherSide, seenBy, sides } from '@footbridge/domain';
import type { Standing } from './standing.ts';
import type { Happened } from './what-happened.ts';
import { wordsView } from './words-view.ts';

/**
 * What each of the two may know of what happened, in order.
 * @param words those that belong to the events, with the keys of such as have their own.
 */
export function newsOfEvents(
  { id, members, seat }: Standing,
  { events, states, asks }: Happened,
  words: readonly dialogues.DialogueWordsRow[],
  keys: readonly moderation.DialogueKeyRow[],
) {
  // To ask is words of one person alone, and reaches the other within their limits. From accepting on it is both of theirs.
  const kind = asks ? ('dialogue:proposed' as const) : ('dialogue:moved' as const);
  const keyOf = (wordsId: string, readerId: string) =>
    keys.find((key) => key.wordsId === wordsId && key.readerId === readerId);
  return events.flatMap((event, index) =>
    // Whoever waits for it first; whoever did it knows.
    (isSide(seat) ? [otherSide(seat), seat] : sides).flatMap((reader) => {
      const [seen] = knows(event, reader) ? seenBy([event], reader) : [];
      if (!seen) return [];
      const found = words.find((its) => its.id === seen.words);
      const number = states[index]?.seen[reader];
      // It holds what it does not name: the domain's events are wider than those of two.
      const said = {
        number,
        event: seen,
        words: found ? wordsView(found, keyOf(found.id, members[reader])) : null,
      } as DialogueSaidView;
      const member = isSide(seen.by) ? members[seen.by] : null;
      return [{ reader, news: { kind, dialogue: id, asker: members.a, member, said } as const }];
    }),
  );
}
