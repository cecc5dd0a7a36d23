import { endpoints, type DialogueView, type GuestSeatView, type RefusalReply } from '@footbridge/contract';
import { isRefusal, otherSide, type DialogueSeat, type Side } from '@footbridge/domain';
import { heldKeys } from '../account/held-keys.ts';
import { signedIn, type Context } from '../context.ts';
import { openDialogue } from '../dialogues/open-dialogue.ts';
import type { Sight } from '../dialogues/sight.ts';
import { openNote, openSeatKeys, namesOf } from '../guests/seats.ts';
import type { Answer } from '../wire/answer.ts';
import type { KnownSpace, LiveModerating } from './live-moderating.ts';
import type { ModeratedPerson, ModeratedRoom } from './moderating.ts';
import { neutralityOf } from './neutrality.ts';
import { describePast, fetchPast } from './past-seats.ts';

/** Asks for everything anew, without what the two said to each other. */
export async function loadModerated(
  context: Context,
  live: LiveModerating,
): Promise<RefusalReply | undefined> {
  const answer = await context.call(endpoints.guestSeats.list);
  if (isRefusal(answer)) return answer;
  const spaces = new Map<string, KnownSpace>();
  for (const seat of answer.seats) {
    if (seat.role !== 'neutral' || !seat.isAdmitted) continue;
    const space = await openSpace(context, seat);
    space.views = live.spaces.get(seat.guest)?.views ?? new Map();
    const refusal = await loadRooms(context, space);
    if (refusal) return refusal;
    spaces.set(seat.guest, space);
  }
  const past = await fetchPast(context);
  if (isRefusal(past)) return past;
  live.past = past;
  live.spaces = spaces;
  live.isLoaded = true;
  await show(context, live);
}

async function openSpace(context: Context, seat: GuestSeatView): Promise<KnownSpace> {
  const members = (await openNote(context, seat))?.letter.members ?? [];
  const names = await namesOf(await openSeatKeys(context, seat, members), seat, members);
  return {
    seat: seat.guest,
    space: seat.space,
    epoch: Math.max(0, ...seat.keys.map(({ epoch }) => epoch)),
    members,
    people: members.map(({ member, party }) => ({ member, party, name: names.get(member) ?? '' })),
    views: new Map(),
  };
}

/** Words that were fetched before stay. */
async function loadRooms(context: Context, space: KnownSpace): Promise<RefusalReply | undefined> {
  const answer = await context.call(endpoints.moderated.list, { params: { guest: space.seat } });
  if (isRefusal(answer)) return answer;
  space.views = new Map(
    answer.dialogues.map((view) => {
      const before = new Map(space.views.get(view.id)?.said.map(({ words }) => [words?.id, words]));
      const said = view.said.map((one) =>
        one.words ? one : { ...one, words: before.get(one.event.words) ?? null },
      );
      return [view.id, { ...view, said }];
    }),
  );
}

/** What came since in one room, words and all. */
async function loadSince(
  context: Context,
  space: KnownSpace,
  dialogue: string,
  after: number,
): Promise<RefusalReply | undefined> {
  const answer = await context.call(endpoints.moderated.open, {
    params: { guest: space.seat, dialogue },
    query: { after },
  });
  if (isRefusal(answer)) return answer;
  const view = space.views.get(dialogue);
  if (!view) return { refused: 'dialogue:unknown' };
  const said = [...view.said.slice(0, after), ...answer.said];
  space.views = new Map(space.views).set(dialogue, { ...view, said });
}

/** All that was said in a room; from now on it comes by itself. */
export async function openRoom(
  context: Context,
  live: LiveModerating,
  room: { readonly seat: string; readonly dialogue: string },
): Promise<RefusalReply | undefined> {
  const space = live.spaces.get(room.seat);
  if (!space) return { refused: 'guest:unknown' };
  const refusal = await loadSince(context, space, room.dialogue, 0);
  if (refusal) return refusal;
  live.room = room;
  live.opened.add(room.dialogue);
  await show(context, live);
}

/** Something happened in a conversation. Where one cannot be asked about any more, one's seat may have ended. */
export async function hearOf(
  context: Context,
  live: LiveModerating,
  { guest, dialogue }: { readonly guest: string; readonly dialogue: string },
): Answer {
  if (!live.isLoaded) return;
  const space = live.spaces.get(guest);
  const view = space?.views.get(dialogue);
  const isOpen = live.room?.seat === guest && live.room.dialogue === dialogue;
  const refusal = !space
    ? null
    : view && isOpen
      ? await loadSince(context, space, dialogue, view.said.length)
      : await loadRooms(context, space);
  if (!space || refusal) return loadModerated(context, live);
  await show(context, live);
}

/** After a gap. */
export async function catchUpModerated(context: Context, live: LiveModerating): Answer {
  if (!live.isLoaded) return;
  return (
    (await loadModerated(context, live)) ?? (live.room && openRoom(context, live, live.room)) ?? undefined
  );
}

async function show(context: Context, live: LiveModerating): Promise<void> {
  const spaces = await Promise.all(
    [...live.spaces.values()].map(async (space) => {
      const rooms = await Promise.all(
        [...space.views.values()].map((view) => describeRoom(context, live, space, view)),
      );
      const { seat, space: id, people } = space;
      return {
        seat,
        space: id,
        people,
        rooms: rooms
          .filter((room) => room !== null)
          .toSorted((one, other) => (other.said[0]?.at.getTime() ?? 0) - (one.said[0]?.at.getTime() ?? 0)),
      };
    }),
  );
  live.state.set({ spaces, past: live.past.map(describePast), isLoaded: live.isLoaded });
}

/** Which of the two has which seat. */
export const membersIn = ({ members }: Pick<KnownSpace, 'members'>, { asker }: DialogueView) => {
  const side = (member: string): Side => (member === asker ? 'a' : otherSide('a'));
  return (wanted: DialogueSeat) => members.find(({ member }) => side(member) === wanted);
};

async function describeRoom(
  context: Context,
  { texts, opened }: LiveModerating,
  space: KnownSpace,
  view: DialogueView,
): Promise<ModeratedRoom | null> {
  const { keys } = signedIn(context);
  const inSeat = membersIn(space, view);
  const sight: Sight & { readonly seat: 'neutral' } = {
    space: space.space,
    seat: 'neutral',
    held: heldKeys(context),
    seatOf: (author) =>
      author === space.seat
        ? 'neutral'
        : ((['a', 'b'] as const).find((side) => inSeat(side)?.member === author) ?? null),
    keysOf: (author) =>
      author === space.seat
        ? keys.publicKeys
        : space.members.find(({ member }) => member === author)?.publicKeys,
    ofTwo: null,
  };
  const room = await openDialogue(sight, texts, view);
  if (!room) return null;
  const person = (side: Side): ModeratedPerson => {
    const member = inSeat(side)?.member;
    return (
      space.people.find((one) => one.member === member) ?? { member: member ?? '', party: 'parent', name: '' }
    );
  };
  return {
    ...room,
    people: { a: person('a'), b: person('b') },
    isOpened: opened.has(view.id),
    neutrality: neutralityOf(room.said, new Date()),
  };
}
