import type { DialogueSaidView, DialogueView } from '@footbridge/contract';
import { apply, type DialogueEvent, type DialogueSeat } from '@footbridge/domain';
import type { RoomSeenBy, Said } from './dialogue.ts';
import type { DialogueText } from './dialogue-text.ts';
import type { Folded } from './folded.ts';
import { openWords, type Sight } from './sight.ts';

const nothing: Folded = { state: null, said: [], proposal: null, topic: null };

/** Of what happened before, these could not be opened: they may be, once a key has come. */
const isClosed = (view: DialogueView, { number, text }: Said) =>
  text === null && Boolean(view.said[number - 1]?.words);

/**
 * Replays a conversation and opens what was said in it.
 * @param opened what is in the envelopes, opened once: what was said never changes.
 * @param before what of it was replayed already: then only what is new since is.
 */
export async function foldDialogue(
  sight: Sight,
  opened: Map<string, DialogueText>,
  view: DialogueView,
  before: Folded = nothing,
): Promise<Folded> {
  const { seat } = sight;
  const isWhole = !before.said.some((one) => isClosed(view, one));
  const from = isWhole ? before : nothing;
  let { state, proposal, topic } = from;
  const said = [...from.said];
  for (const { number, event, words } of view.said.slice(from.said.length)) {
    const step: string | null = state?.step ?? null;
    state = apply(state, event);
    const act = saidAs(event);
    const key = `${view.id} ${words?.id} ${act}`;
    const read: DialogueText | null =
      words === null
        ? null
        : (opened.get(key) ??
          (await openWords(sight, words, { dialogue: view.id, act, by: authorsOf(event) })));
    if (read) opened.set(key, read);
    if (act === 'propose') proposal = read;
    if (act === 'tell_topic') topic = read?.text ?? null;
    said.push({
      number,
      act: event.act,
      by: event.by,
      mine: event.by === null ? null : event.by === seat,
      at: new Date(event.at),
      step,
      hasWords: event.words !== undefined,
      text: read?.text ?? null,
      words: event.words ?? null,
      item: event.item ?? null,
      isApart: event.audience.endsWith('neutral'),
      mark: event.mark ?? null,
      with: event.with ?? null,
    });
  }
  return { state, said, proposal, topic };
}

/** The conversation as its pages see it. @returns null while nothing of it is known. */
export function roomOf<Seat extends DialogueSeat>(
  seat: Seat,
  view: DialogueView,
  { state, said, proposal, topic }: Folded,
): RoomSeenBy<Seat> | null {
  if (!state) return null;
  const isTold = view.said[0]?.event.opening?.topicWithheld === false;
  return {
    id: view.id,
    seat,
    state,
    topic: isTold ? (proposal?.text ?? null) : topic,
    times: (proposal?.times ?? []).map((time) => new Date(time)),
    said,
  };
}

/** Both at once, from the beginning. */
export const openDialogue = async <Seat extends DialogueSeat>(
  sight: Sight & { readonly seat: Seat },
  opened: Map<string, DialogueText>,
  view: DialogueView,
): Promise<RoomSeenBy<Seat> | null> => roomOf(sight.seat, view, await foldDialogue(sight, opened, view));

/** The act that its author sealed the words under: held words, and such as were chosen together, come with another. */
function saidAs({ act, item = '' }: DialogueEvent): string {
  if (act === 'reveal' || act === 'held') return item;
  return act === 'bring' ? 'caucus_say' : act;
}

/** Whose words they may be. What a neutral carries across is one of the two's. */
const authorsOf = ({ act, by }: DialogueEvent): readonly DialogueSeat[] =>
  act === 'bring' ? ['a', 'b'] : by === null ? [] : [by];

/** What the feed tells is the next thing that happened; false: something before it is missing. */
export function isNext(view: DialogueView | undefined, { number }: DialogueSaidView): boolean {
  return number === (view?.said.length ?? 0) + 1;
}
