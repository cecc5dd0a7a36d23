import { endpoints, type DialogueView, type FeedEntry } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { Answer } from '../wire/answer.ts';
import type { LiveDialogues } from './live-dialogues.ts';
import type { KnownNeutral } from '../guests/known-neutral.ts';
import type { DialogueRoom } from './dialogue.ts';
import { holderOf, holdersIn } from './holders.ts';
import { foldDialogue, isNext, roomOf } from './open-dialogue.ts';
import { sightOf } from './sight.ts';

/** Asks for all conversations anew. */
export async function loadDialogues(context: Context, live: LiveSpace, dialogues: LiveDialogues): Answer {
  const answer = await context.call(endpoints.dialogues.list, { params: { space: live.id } });
  dialogues.isBehind = isRefusal(answer);
  if (isRefusal(answer)) return answer;
  dialogues.views = new Map(answer.dialogues.map((view) => [view.id, view]));
  dialogues.folded.clear();
  dialogues.isLoaded = true;
  await show(context, live, dialogues);
}

/** What the feed told since, in order. */
export async function takeInDialogues(
  context: Context,
  live: LiveSpace,
  dialogues: LiveDialogues,
  entries: readonly FeedEntry[],
): Answer {
  if (dialogues.isBehind) return loadDialogues(context, live, dialogues);
  if (!dialogues.isLoaded) return;
  // Who sat until now is one more of those before.
  if (entries.some(({ kind }) => kind === 'neutral:gone')) dialogues.ever = null;
  const views = new Map(dialogues.views);
  for (const entry of entries) {
    if (entry.kind !== 'dialogue:proposed' && entry.kind !== 'dialogue:moved') continue;
    const { dialogue: id, asker, said } = entry;
    const view: DialogueView = views.get(id) ?? { id, asker, said: [] };
    // What waited comes under a number that another had here meanwhile.
    const known = view.said[said.number - 1]?.event;
    if (known?.id === said.event.id && known.act === said.event.act) continue;
    if (!isNext(view, said)) return loadDialogues(context, live, dialogues);
    views.set(id, { ...view, said: [...view.said, said] });
  }
  dialogues.views = views;
  await show(context, live, dialogues);
}

/** Shows what is known of them now. */
export async function show(context: Context, live: LiveSpace, dialogues: LiveDialogues): Promise<void> {
  const neutrals = await holdersIn(context, live, dialogues);
  const rooms = await Promise.all(
    [...dialogues.views.values()].map((view) => openRoom(context, live, dialogues, view, neutrals)),
  );
  const items = rooms
    .filter((room) => room !== null)
    .toSorted((one, other) => (other.said[0]?.at.getTime() ?? 0) - (one.said[0]?.at.getTime() ?? 0));
  dialogues.state.set({ items, isLoaded: dialogues.isLoaded });
}

async function openRoom(
  context: Context,
  live: LiveSpace,
  { opened, folded }: LiveDialogues,
  view: DialogueView,
  neutrals: readonly KnownNeutral[],
): Promise<DialogueRoom | null> {
  const seat = view.asker === live.snapshot.space.own.member ? 'a' : 'b';
  const sight = { ...sightOf(context, live, seat, neutrals), seat } as const;
  const soFar = await foldDialogue(sight, opened, view, folded.get(view.id));
  folded.set(view.id, soFar);
  const room = roomOf(seat, view, soFar);
  if (!room) return null;
  if (room.state.neutral === 'none') return { ...room, neutral: null };
  const isHere = room.state.neutral === 'sits';
  const { name = null } = holderOf(view, neutrals)?.proposal?.introduction ?? {};
  return { ...room, neutral: { name, isHere } };
}
