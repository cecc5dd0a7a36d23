import type { DialogueSaidView, DialogueView, DialogueWordsView } from '@footbridge/contract';
import { apply, type Dialogue } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { openerForTwo } from '../letters/key-of-two.ts';
import { openSigned } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import type { DialogueRoom, Said } from './dialogue.ts';
import { readDialogueText, type DialogueText } from './dialogue-text.ts';
import type { LiveDialogues } from './live-dialogues.ts';

/** Replays a conversation and opens what was said in it. @returns null while nothing of it is known. */
export async function openDialogue(
  context: Context,
  live: LiveSpace,
  { opened }: LiveDialogues,
  view: DialogueView,
): Promise<DialogueRoom | null> {
  const { own, other } = live.snapshot.space;
  const seat = view.asker === own.member ? 'a' : 'b';
  const said: Said[] = [];
  let state: Dialogue | null = null;
  let proposal: DialogueText | null = null;
  let topic: string | null = null;
  for (const { number, event, words } of view.said) {
    const step: string | null = state?.step ?? null;
    state = apply(state, event);
    const author = event.by === null ? null : event.by === seat ? own.member : (other?.member ?? null);
    const act = event.act === 'reveal' ? (event.item ?? '') : event.act;
    const key = `${view.id} ${words?.id} ${act}`;
    const read: DialogueText | null =
      words === null
        ? null
        : (opened.get(key) ?? (await openWords(context, live, words, { dialogue: view.id, act, author })));
    // What could not be opened may be, once a key has come.
    if (read) opened.set(key, read);
    if (act === 'propose') proposal = read;
    if (act === 'tell_topic') topic = read?.text ?? null;
    said.push({
      number,
      act: event.act,
      mine: event.by === null ? null : event.by === seat,
      at: new Date(event.at),
      step,
      hasWords: words !== null,
      text: read?.text ?? null,
      words: event.words ?? null,
      item: event.item ?? null,
    });
  }
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

async function openWords(
  context: Context,
  live: LiveSpace,
  words: DialogueWordsView,
  place: Pick<DialogueText, 'dialogue' | 'act'> & { readonly author: string | null },
): Promise<DialogueText | null> {
  if (words.author !== place.author) return null;
  const signingKey = keysAt(context, live, words.author, words.sealed.epoch)?.signing;
  const expected = { act: 'dialogue:say', envelope: 'dialogue', item: words.id } as const;
  const text = signingKey ? await openSigned(openerForTwo(context, live), words, expected, signingKey) : null;
  const read = text === null ? null : readDialogueText(text);
  return read?.dialogue === place.dialogue && read.act === place.act ? read : null;
}

/** What the feed tells is the next thing that happened; false: something before it is missing. */
export function isNext(view: DialogueView | undefined, { number }: DialogueSaidView): boolean {
  return number === (view?.said.length ?? 0) + 1;
}
