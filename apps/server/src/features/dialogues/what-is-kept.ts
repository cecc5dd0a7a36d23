import type { dialogues } from '@footbridge/db';
import { dueAt, isOver, knows, sides, type DialogueEvent } from '@footbridge/domain';
import type { Standing } from './standing.ts';
import type { Happened } from './what-happened.ts';

/** Who of those in it may know of an event, as the policies ask it: this one place says so for all of them. */
const audienceOf = (event: DialogueEvent, members: Standing['members'], neutral: string | undefined) => {
  const [one, ...more] = sides.filter((side) => knows(event, side));
  const forNeutral = knows(event, 'neutral');
  // Nobody's, should there be no neutral any more.
  const alone = one ? members[one] : (neutral ?? event.id);
  return { event, onlyFor: more.length > 0 ? null : alone, forNeutral };
};

/**
 * All that is kept of what happened but what it tells the two.
 * @param own the words that came with it.
 * @param neutral who sits with them.
 */
export function whatIsKept(
  { spaceId, id, members, events: before }: Standing,
  { events, state }: Happened,
  own: dialogues.DialogueWordsRow | null,
  neutral?: string,
): Omit<dialogues.Moved, 'entries'> {
  const due = dueAt(state);
  return {
    spaceId,
    id,
    before,
    words: own,
    events: events.map((event) => audienceOf(event, members, neutral)),
    state,
    isOver: isOver(state),
    dueAt: due === null ? null : new Date(due),
  };
}
