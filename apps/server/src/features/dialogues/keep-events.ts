import type { DialogueSaidView } from '@footbridge/contract';
import { dialogues, unawaited, type Transaction } from '@footbridge/db';
import {
  apply,
  dueAt,
  isOver,
  knows,
  replay,
  seenBy,
  otherSide,
  type Dialogue,
  type DialogueEvent,
  type Side,
} from '@footbridge/domain';
import { tell, type Told } from '../feed/tell.ts';

/** Where a conversation stands, and on whose behalf something happens in it. */
export interface Place {
  readonly row: dialogues.DialogueRow;
  readonly before: readonly DialogueEvent[];
  /** Whose transaction it is. */
  readonly seat: Side;
}

export const seatOf = ({ askerId }: Pick<dialogues.DialogueRow, 'askerId'>, memberId: string): Side =>
  memberId === askerId ? 'a' : 'b';

const memberOf = ({ askerId, askedId }: dialogues.DialogueRow, seat: Side) =>
  seat === 'a' ? askerId : askedId;

export const wordsView = ({ id, authorId, epoch, envelope, act }: dialogues.DialogueWordsRow) => ({
  id,
  author: authorId,
  sealed: { epoch, envelope },
  act,
});

/**
 * Whether it reaches somebody: a conversation that was not accepted yet is words of one person alone, and waits for the
 * other's limits. From accepting on it is both of theirs.
 */
const reaches = ({ wasAccepted }: Dialogue, act: string) => !wasAccepted && act !== 'accept';

/** Stores what happened and how it stands since, and tells each of the two what they may know of it. */
export async function keepEvents(
  tx: Transaction,
  { row, before, seat }: Place,
  events: readonly DialogueEvent[],
  at: Date,
): Promise<Told[]> {
  const { spaceId, id } = row;
  unawaited(
    dialogues.addEvents(
      tx,
      events.map((event, index) => ({
        spaceId,
        dialogueId: id,
        place: before.length + index + 1,
        actId: event.id,
        event,
        wordsId: event.words ?? null,
        onlyFor: event.audience === 'author' ? memberOf(row, event.by === 'b' ? 'b' : 'a') : null,
      })),
    ),
  );
  const wordsIds = events.flatMap(({ words }) => words ?? []);
  const words = wordsIds.length > 0 ? await dialogues.findWords(tx, id, wordsIds) : [];

  const telling: Promise<Told[]>[] = [];
  let state = replay(before);
  for (const event of events) {
    const kind = reaches(state ?? apply(null, event), event.act) ? 'dialogue:proposed' : 'dialogue:moved';
    state = apply(state, event);
    // Whoever waits for it first; whoever did it knows.
    for (const one of [otherSide(seat), seat]) {
      const [seen] = knows(event, one) ? seenBy([event], one) : [];
      if (!seen) continue;
      const found = words.find((its) => its.id === seen.words);
      const said = { number: state.seen[one], event: seen, words: found ? wordsView(found) : null };
      const member = among(seen.by) ? memberOf(row, seen.by) : null;
      const news = {
        kind,
        dialogue: id,
        asker: row.askerId,
        member,
        said: said as DialogueSaidView,
      } as const;
      telling.push(tell(tx, spaceId, one === seat ? 'own' : 'others', news, at));
    }
  }
  if (state) {
    const due = dueAt(state);
    const standing = { isOver: isOver(state), dueAt: due === null ? null : new Date(due) };
    unawaited(dialogues.setStanding(tx, row, standing));
  }
  return (await Promise.all(telling)).flat();
}

const among = (by: DialogueEvent['by']): by is Side => by === 'a' || by === 'b';
