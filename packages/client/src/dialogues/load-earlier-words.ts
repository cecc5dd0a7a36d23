import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { LiveDialogues } from './live-dialogues.ts';
import { show } from './take-in-dialogues.ts';

/** Asks for the newest of what was said in a conversation and is not here yet. Nothing, if all of it is. */
export async function loadEarlierWords(
  context: Context,
  live: LiveSpace,
  dialogues: LiveDialogues,
  id: string,
): Promise<RefusalReply | undefined> {
  const view = dialogues.views.get(id);
  const missing = view?.said.findLast(({ event, words }) => event.words !== undefined && words === null);
  if (!view || !missing) return;
  const answer = await context.call(endpoints.dialogues.words, {
    params: { space: live.id, dialogue: id },
    query: { before: missing.number + 1 },
  });
  if (isRefusal(answer)) return answer as RefusalReply;
  const come = new Map(answer.words.map((words) => [words.id, words]));
  const said = view.said.map((one) =>
    one.words === null && one.event.words !== undefined
      ? { ...one, words: come.get(one.event.words) ?? null }
      : one,
  );
  dialogues.views = new Map(dialogues.views).set(id, { ...view, said });
  dialogues.folded.delete(id);
  await show(context, live, dialogues);
}
