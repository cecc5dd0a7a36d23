import { commands, type DialogueView, type KeyWrap, type RefusalReply } from '@footbridge/contract';
import { isRefusal, moves, otherSide, readersOf, type DialogueSeat } from '@footbridge/domain';
import { heldKeys } from '../account/held-keys.ts';
import { signedIn, type Context } from '../context.ts';
import { sealWordsFor } from '../dialogues/seal-words.ts';
import { passItemOn } from '../sealing/item-key.ts';
import type { KnownSpace, LiveModerating } from './live-moderating.ts';
import { hearOf, loadModerated, membersIn } from './load-moderated.ts';
import type { ModeratedRoom, ModeratingMove } from './moderating.ts';

/** Does something as the neutral of a conversation, seen as it stands on this page. */
export async function moderate(
  context: Context,
  live: LiveModerating,
  { seat, dialogue }: { readonly seat: string; readonly dialogue: string },
  move: ModeratingMove,
): Promise<RefusalReply | undefined> {
  const roomNow = () =>
    live.state
      .get()
      .spaces.find((one) => one.seat === seat)
      ?.rooms.find(({ id }) => id === dialogue);
  const room = roomNow();
  if (!room) return { refused: 'dialogue:unknown' };
  const { act, text = '' } = move;
  const longest = moves(room.state, 'neutral').find((one) => one.act === act)?.words ?? null;
  if (longest !== null && text.trim() === '') return { refused: 'request:invalid', field: 'text' };
  if (longest !== null && text.length > longest) return { refused: 'dialogue:too_long', field: 'text' };

  const id = move.id ?? crypto.randomUUID();
  let answer = await send(context, live, { seat, room, id }, move);
  if (isRefusal(answer) && answer.refused === 'key:stale') {
    // Somebody came or went meanwhile: the key that is in force now has another number.
    await live.inTurn(() => loadModerated(context, live));
    const again = roomNow();
    if (again) answer = await send(context, live, { seat, room: again, id }, move);
  }
  if (isRefusal(answer)) return answer as RefusalReply;
  await live.inTurn(() => hearOf(context, live, { guest: seat, dialogue }));
}

async function send(
  context: Context,
  live: LiveModerating,
  { seat, room, id }: { readonly seat: string; readonly room: ModeratedRoom; readonly id: string },
  move: ModeratingMove,
): Promise<object | RefusalReply> {
  const space = live.spaces.get(seat);
  const view = space?.views.get(room.id);
  if (!space || !view) return { refused: 'dialogue:unknown' };
  const { act, text, item, with: of, screening, minutes } = move;
  // Whoever writes next among the two puts one in force.
  if (text !== undefined && space.epoch === 0) return { refused: 'key:stale' };
  const words = text === undefined ? null : await seal(context, space, { view, room, id }, move, text);
  const wrap = await passOn(context, space, { view, room }, move);
  if ((text !== undefined && !words) || wrap === undefined) return { refused: 'envelope:damaged' };
  return context.wire.send(commands.dialogues.moderate, {
    guest: seat,
    dialogue: room.id,
    id,
    move: act,
    seen: room.said.length,
    words,
    wrap,
    ...(item !== undefined && { item }),
    ...(of !== undefined && { with: of }),
    ...(screening !== undefined && { screening }),
    ...(minutes !== undefined && { minutes }),
  });
}

interface Place {
  readonly view: DialogueView;
  readonly room: ModeratedRoom;
}

/** For exactly those who may ever open it. @returns null where somebody's keys are not known. */
async function seal(
  context: Context,
  space: KnownSpace,
  { view, room, id }: Place & { readonly id: string },
  { act, with: of }: ModeratingMove,
  text: string,
) {
  const { keys } = signedIn(context);
  const inSeat = membersIn(space, view);
  const known = (one: DialogueSeat): readonly [string, string] | null => {
    if (one === 'neutral') return [space.seat, keys.publicKeys.agreement];
    const member = inSeat(one);
    return member ? [member.member, member.publicKeys.agreement] : null;
  };
  const readers = readersOf(room.state, 'neutral', { act, ...(of && { with: of }) }).map(known);
  if (readers.includes(null)) return null;
  const place = { space: space.space, author: space.seat, id, epoch: space.epoch };
  const written = { dialogue: room.id, act, text };
  return sealWordsFor(keys, place, written, new Map(readers.filter((one) => one !== null)));
}

/**
 * A copy of the key of what is let through or carried across, for the one who could not open it until now. The words stay
 * as they were written. Null: nothing goes on with this. Undefined: it cannot be done here.
 */
async function passOn(
  context: Context,
  space: KnownSpace,
  { view, room }: Place,
  { act, item = '', with: of }: ModeratingMove,
): Promise<KeyWrap | null | undefined> {
  if (act !== 'release' && act !== 'bring') return null;
  const { held, caucusWords } = room.state;
  const author = act === 'release' ? of : caucusWords[item]?.of;
  const wanted = act === 'release' ? of && held[of]?.words : item;
  if (!author || !wanted) return null;
  const words = view.said.find((one) => one.words?.id === wanted)?.words;
  const inSeat = membersIn(space, view);
  const [maker, reader] = [inSeat(author), inSeat(otherSide(author))];
  if (!words?.key || !maker || !reader) return undefined;
  const binding = { space: space.space, item: words.id, author: words.author };
  const own = { wrap: words.key.wrap, maker: maker.publicKeys.agreement };
  const wrap = await passItemOn(
    signedIn(context).keys,
    heldKeys(context),
    binding,
    own,
    reader.publicKeys.agreement,
  );
  return wrap ?? undefined;
}
