import type { DialogueSaidView } from '@footbridge/contract';
import type { dialogues } from '@footbridge/db';
import {
  knows,
  otherSide,
  seenBy,
  type Dialogue,
  type DialogueEvent,
  type DialogueSeat,
  type Side,
} from '@footbridge/domain';
import type { Standing } from './standing.ts';

export const wordsView = ({ id, authorId, epoch, envelope, act }: dialogues.DialogueWordsRow) => ({
  id,
  author: authorId,
  sealed: { epoch, envelope },
  act,
});

export const among = (by: DialogueSeat | null): by is Side => by === 'a' || by === 'b';

/**
 * What each of the two may know of what happened, in order.
 * @param states how it stood after each event.
 * @param words those that belong to the events.
 */
export function newsOfEvents(
  { id, members, seat }: Standing,
  events: readonly DialogueEvent[],
  states: readonly Dialogue[],
  words: readonly dialogues.DialogueWordsRow[],
) {
  // One that was not accepted yet is words of one person alone, and reaches the other within their limits. From accepting
  // on it is both of theirs.
  const kind = states.at(-1)?.wasAccepted ? ('dialogue:moved' as const) : ('dialogue:proposed' as const);
  return events.flatMap((event, index) =>
    // Whoever waits for it first; whoever did it knows.
    [otherSide(seat), seat].flatMap((reader) => {
      const [seen] = knows(event, reader) ? seenBy([event], reader) : [];
      if (!seen) return [];
      const found = words.find((its) => its.id === seen.words);
      const number = states[index]?.seen[reader];
      // It holds what it does not name: the domain's events are wider than those of two.
      const said = { number, event: seen, words: found ? wordsView(found) : null } as DialogueSaidView;
      const member = among(seen.by) ? members[seen.by] : null;
      return [{ reader, news: { kind, dialogue: id, asker: members.a, member, said } as const }];
    }),
  );
}
