import { commands, type RefusalReply } from '@footbridge/contract';
import { isRefusal, moves, readersOf } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { underCurrentKey } from '../spaces/under-current-key.ts';
import type { DialogueMoveInput } from './dialogue.ts';
import type { LiveDialogues } from './live-dialogues.ts';
import { sealWords } from './seal-words.ts';

/** Does something in a conversation, seen as it stands on this page. What cannot be done now is refused by name. */
export async function moveDialogue(
  context: Context,
  live: LiveSpace,
  dialogues: LiveDialogues,
  dialogue: string,
  { id = crypto.randomUUID(), act, text, item, mark, at = null, minutes }: DialogueMoveInput,
): Promise<RefusalReply | undefined> {
  const room = dialogues.state.get().items.find((one) => one.id === dialogue);
  if (!room) return { refused: 'dialogue:unknown' };
  const { state, seat } = room;
  const able = moves(state, seat).find((one) => one.act === act);
  const longest = able?.words ?? null;
  if (longest !== null && (text ?? '').trim() === '') return { refused: 'request:invalid', field: 'text' };
  if (longest !== null && (text ?? '').length > longest)
    return { refused: 'dialogue:too_long', field: 'text' };
  const seen = room.said.length;
  return underCurrentKey(context, live, async () => {
    const readers = readersOf(state, seat, { act });
    const isModerated = state.neutral === 'sits';
    const words =
      text === undefined
        ? null
        : await sealWords(context, live, id, { dialogue, act, text }, { seat, readers, isModerated });
    if (isRefusal(words)) return words;
    return context.wire.send(commands.dialogues.move, {
      space: live.id,
      dialogue,
      id,
      move: act,
      seen,
      words,
      // A date in the calendar, which both read: unlike "in an hour", it is no other moment where a clock is wrong.
      at: at && at.getTime(),
      ...(item !== undefined && { item }),
      ...(mark !== undefined && { mark }),
      ...(minutes !== undefined && { minutes }),
    });
  });
}
