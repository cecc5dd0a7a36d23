import { endpoints, type DialogueView, type FeedEntry, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { LiveDialogues } from './live-dialogues.ts';
import { isNext, openDialogue } from './open-dialogue.ts';

/** Asks for all conversations anew. */
export async function loadDialogues(
  context: Context,
  live: LiveSpace,
  dialogues: LiveDialogues,
): Promise<RefusalReply | undefined> {
  const answer = await context.call(endpoints.dialogues.list, { params: { space: live.id } });
  if (isRefusal(answer)) return answer as RefusalReply;
  dialogues.views = new Map(answer.dialogues.map((view) => [view.id, view]));
  dialogues.isLoaded = true;
  await show(context, live, dialogues);
}

/** What the feed told since, in order. */
export async function takeInDialogues(
  context: Context,
  live: LiveSpace,
  dialogues: LiveDialogues,
  entries: readonly FeedEntry[],
): Promise<void> {
  if (!dialogues.isLoaded) return;
  const views = new Map(dialogues.views);
  for (const entry of entries) {
    if (entry.kind !== 'dialogue:proposed' && entry.kind !== 'dialogue:moved') continue;
    const { dialogue: id, asker, said } = entry;
    const view: DialogueView = views.get(id) ?? { id, asker, said: [] };
    if (said.number <= view.said.length) continue;
    if (!isNext(view, said)) return void (await loadDialogues(context, live, dialogues));
    views.set(id, { ...view, said: [...view.said, said] });
  }
  dialogues.views = views;
  await show(context, live, dialogues);
}

async function show(context: Context, live: LiveSpace, dialogues: LiveDialogues): Promise<void> {
  const rooms = await Promise.all(
    [...dialogues.views.values()].map((view) => openDialogue(context, live, dialogues, view)),
  );
  const items = rooms
    .filter((room) => room !== null)
    .toSorted((one, other) => (other.said[0]?.at.getTime() ?? 0) - (one.said[0]?.at.getTime() ?? 0));
  dialogues.state.set({ items, isLoaded: dialogues.isLoaded });
}
