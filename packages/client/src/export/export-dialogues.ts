import type { RefusalReply } from '@footbridge/contract';
import type { Context } from '../context.ts';
import type { DialogueRoom } from '../dialogues/dialogue.ts';
import { createLiveDialogues } from '../dialogues/live-dialogues.ts';
import { loadEarlierWords } from '../dialogues/load-earlier-words.ts';
import { loadDialogues } from '../dialogues/take-in-dialogues.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { ExportedDialogue } from './export-file.ts';

/** Every structured conversation, with all that happened in it as one may know it, newest first. */
export async function exportDialogues(
  context: Context,
  live: LiveSpace,
): Promise<ExportedDialogue[] | RefusalReply> {
  const dialogues = createLiveDialogues(async () => {});
  const refusal = await loadDialogues(context, live, dialogues);
  if (refusal) return refusal;
  for (const { id, said } of dialogues.views.values()) {
    // Each time it brings a stretch of it.
    for (let left = said.length; left > 0;) {
      const before = left;
      const stopped = await loadEarlierWords(context, live, dialogues, id);
      if (stopped) return stopped;
      left = dialogues.views.get(id)?.said.filter(({ event, words }) => event.words && !words).length ?? 0;
      if (left === before) break;
    }
  }
  return dialogues.state.get().items.map(exportDialogue);
}

const exportDialogue = ({ id, seat, state, topic, times, said }: DialogueRoom): ExportedDialogue => ({
  id,
  protocol: state.protocol,
  pace: state.pace,
  isOwn: seat === 'a',
  topic,
  times: times.map((time) => time.toISOString()),
  phase: state.phase,
  said: said.map(({ act, by, mine, at, step, text, words, item }) => ({
    act,
    by: mine ? 'own' : by === 'neutral' ? 'neutral' : mine === null ? null : 'other',
    at: at.toISOString(),
    step,
    text,
    words,
    item,
  })),
});
