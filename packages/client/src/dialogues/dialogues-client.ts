import { endpoints, type RefusalReply } from '@footbridge/contract';
import { dialogueSeats, dialogueWords, isRefusal } from '@footbridge/domain';
import type { AgreementDraft } from '../agreements/agreement.ts';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { underCurrentKey } from '../spaces/under-current-key.ts';
import { readable, type Readable } from '../store.ts';
import { draftOf } from './draft-of.ts';
import type { DialogueMoveInput, DialogueProposal, DialoguesState } from './dialogue.ts';
import { timesNamed } from './dialogue-text.ts';
import { createLiveDialogues } from './live-dialogues.ts';
import { loadEarlierWords } from './load-earlier-words.ts';
import { moveDialogue } from './move-dialogue.ts';
import { provenNeutral, sealWords } from './seal-words.ts';
import { loadDialogues, takeInDialogues } from './take-in-dialogues.ts';
import type { Answer } from '../wire/answer.ts';

export interface DialoguesClient {
  readonly state: Readable<DialoguesState>;
  load(): Answer;
  /** More of what was said in one, further back than what is here; nothing, if all of it is. */
  earlier(dialogue: string): Answer;
  /** Asks for a conversation. Unanswered and declined look the same. */
  propose(proposal: DialogueProposal): Answer;
  /** Does something in one. `dialogue:stale`: something happened meanwhile; look again. */
  move(dialogue: string, move: DialogueMoveInput): Answer;
  /** What both said yes to there, as the beginning of an agreement; `closed`: it is not all open here yet; null: nothing. */
  draftOf(dialogue: string): AgreementDraft | 'closed' | null;
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
    earlier: (dialogue) => live.inTurn(() => loadEarlierWords(context, live, dialogues, dialogue)),
    propose: (proposal) => propose(context, live, proposal),
    move: (dialogue, move) => moveDialogue(context, live, dialogues, dialogue, move),
    draftOf: (dialogue) => {
      const room = dialogues.state.get().items.find(({ id }) => id === dialogue);
      return room ? draftOf(room) : null;
    },
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
    isModerated = false,
    isShuttle: shuttle = false,
    isTopicWithheld: topicWithheld = false,
    times = [],
  }: DialogueProposal,
): Promise<RefusalReply | undefined> {
  if (topic.trim() === '' && !topicWithheld) return { refused: 'request:invalid', field: 'topic' };
  if (topic.length > dialogueWords.chunk) return { refused: 'dialogue:too_long', field: 'topic' };
  return underCurrentKey(context, live, async () => {
    const text = {
      dialogue,
      act: 'propose',
      text: topicWithheld ? '' : topic,
      times: times.slice(0, timesNamed).map((time) => time.getTime()),
    };
    const readers = { seat: 'a', readers: dialogueSeats, isModerated } as const;
    if (isModerated && !provenNeutral(live)) return { refused: 'dialogue:needs_neutral' };
    const words = await sealWords(context, live, dialogue, text, readers);
    if (isRefusal(words)) return words;
    return context.call(endpoints.dialogues.propose, {
      params: { space: live.id, dialogue },
      body: { protocol, pace, neutral: isModerated, shuttle, topicWithheld, id: dialogue, words },
    });
  });
}
