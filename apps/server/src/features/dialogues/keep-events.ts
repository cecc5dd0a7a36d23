import { dialogues, unawaited, type Transaction } from '@footbridge/db';
import { apply, dueAt, isOver, type Dialogue, type DialogueEvent } from '@footbridge/domain';
import { told as toldAt, tell, type Told } from '../feed/tell.ts';
import { among, newsOfEvents } from './news-of-events.ts';
import type { Standing } from './standing.ts';

/** What was sent to the database. */
interface Sent {
  /** What there is to wake, once it is committed. */
  readonly told: PromiseLike<readonly Told[]> | readonly Told[];
}

/**
 * Stores what happened and how it stands since, and tells each of the two what they may know of it. Where nothing has to be
 * asked first, that is one statement, which shares a flight with the COMMIT.
 * @param own the words that came with it.
 */
export async function keepEvents(
  tx: Transaction,
  standing: Standing,
  events: readonly DialogueEvent[],
  own: dialogues.DialogueWordsRow | null,
  at: Date,
): Promise<Sent> {
  const { spaceId, id, members, seat } = standing;
  const states: Dialogue[] = [];
  for (const event of events) states.push(apply(states.at(-1) ?? standing.state, event));
  const state = states.at(-1);
  if (!state) return { told: [] };
  const due = dueAt(state);
  const moved = {
    spaceId,
    id,
    before: standing.events,
    words: own,
    events: events.map((event) => ({
      event,
      onlyFor: event.audience === 'author' && among(event.by) ? members[event.by] : null,
    })),
    state,
    isOver: isOver(state),
    dueAt: due === null ? null : new Date(due),
  };

  const earlier = events.flatMap(({ words }) => (words && words !== own?.id ? [words] : []));
  if (state.wasAccepted && earlier.length === 0) {
    const news = newsOfEvents(standing, events, states, own ? [own] : []);
    const entries = news.map(({ reader, news: { kind, ...detail } }) => ({
      member: members[reader],
      kind,
      detail,
    }));
    const told = dialogues.keep(tx, { ...moved, entries }, at).then((places) =>
      places.flatMap(({ entry, ...place }) => {
        const told = entries[entry];
        return told ? toldAt(spaceId, [place], { ...told, at, messageId: null, message: null }) : [];
      }),
    );
    unawaited(told);
    return { told };
  }

  unawaited(dialogues.keep(tx, { ...moved, entries: [] }, at));
  // Words that were chosen together are seen by both from now on, and not before.
  const found = earlier.length > 0 ? await dialogues.findWords(tx, id, earlier) : [];
  const news = newsOfEvents(standing, events, states, own ? [...found, own] : found);
  // Where it has to wait, it does.
  const told = Promise.all(
    news.map(({ reader, news: one }) => tell(tx, spaceId, reader === seat ? 'own' : 'others', one, at)),
  ).then((all) => all.flat());
  unawaited(told);
  return { told };
}
