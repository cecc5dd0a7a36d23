import { endpoints, type RefusalReply } from '@footbridge/contract';
import { dialogueWords } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { underCurrentKey } from '../spaces/under-current-key.ts';
import { readable, type Readable } from '../store.ts';
import type { DialogueMoveInput, DialogueProposal, DialoguesState } from './dialogue.ts';
import { createLiveDialogues } from './live-dialogues.ts';
import { moveDialogue } from './move-dialogue.ts';
import { sealWords } from './seal-words.ts';
import { loadDialogues, takeInDialogues } from './take-in-dialogues.ts';
import type { Answer } from '../wire/answer.ts';

export interface DialoguesClient {
  readonly state: Readable<DialoguesState>;
  load(): Answer;
  /** Asks for a conversation. Unanswered and declined look the same. */
  propose(proposal: DialogueProposal): Answer;
  /** Does something in one. `dialogue:stale`: something happened meanwhile; look again. */
  move(dialogue: string, move: DialogueMoveInput): Answer;
}

/** The structured conversations of one space, as the pages see them. */
export function dialoguesClient(context: Context, live: LiveSpace): DialoguesClient {
  live.dialogues ??= createLiveDialogues((dialogues, entries) =>
    takeInDialogues(context, live, dialogues, entries),
  );
  const { dialogues } = live;
  return {
    state: readable(dialogues.state),
    load: () => live.inTurn(() => loadDialogues(context, live, dialogues)),
    propose: (proposal) => propose(context, live, proposal),
    move: (dialogue, move) => moveDialogue(context, live, dialogues, dialogue, move),
  };
}

async function propose(
  context: Context,
  live: LiveSpace,
  {
    id: dialogue,
    protocol,
    pace,
    topic,
    isTopicWithheld: topicWithheld = false,
    times = [],
  }: DialogueProposal,
): Promise<RefusalReply | undefined> {
  if (topic.trim() === '' && !topicWithheld) return { refused: 'request:invalid', field: 'topic' };
  if (topic.length > dialogueWords.chunk) return { refused: 'dialogue:too_long', field: 'topic' };
  return underCurrentKey(context, live, async () => {
    const words = await sealWords(context, live, dialogue, {
      dialogue,
      act: 'propose',
      text: topicWithheld ? '' : topic,
      times: times.slice(0, 5).map((time) => context.clock.meant(time).getTime()),
    });
    if (!words) return { refused: 'key:conflict' };
    return context.call(endpoints.dialogues.propose, {
      params: { space: live.id, dialogue },
      body: { protocol, pace, topicWithheld, id: dialogue, words },
    });
  });
}
