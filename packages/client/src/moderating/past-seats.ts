import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, limits, type Party } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { openNote } from '../guests/seats.ts';
import { sealItem } from '../sealing/item-key.ts';
import type { KnownPast, LiveModerating } from './live-moderating.ts';
import type { PastSeat } from './moderating.ts';

/** The seats that have ended, with whom one knew there. */
export async function fetchPast(context: Context): Promise<readonly KnownPast[] | RefusalReply> {
  const answer = await context.call(endpoints.pastSeats.list);
  if (isRefusal(answer)) return answer;
  return Promise.all(
    answer.seats.map(async (seat) => ({
      seat,
      members: (await openNote(context, seat))?.letter.members ?? [],
    })),
  );
}

export function describePast({ seat, members }: KnownPast): PastSeat {
  const endedAt = new Date(seat.endedAt);
  const noted = members.filter(({ member }) => seat.noted.includes(member)).map(({ party }) => party);
  return {
    seat: seat.guest,
    space: seat.space,
    names: members.map(({ introduction }) => introduction?.name ?? ''),
    parties: members.map(({ party }) => party),
    admittedAt: new Date(seat.admittedAt),
    endedAt,
    metOn: seat.metOn.map((at) => new Date(at)),
    noted,
    canNote: noted.length < members.length && Date.now() < endedAt.getTime() + limits.closingNoteWithin,
  };
}

/** One note more to one of the two, sealed to them alone. */
export async function sendClosingNote(
  context: Context,
  live: LiveModerating,
  past: string,
  to: Party,
  text: string,
): Promise<RefusalReply | undefined> {
  const known = live.past.find(({ seat }) => seat.guest === past);
  const reader = known?.members.find(({ party }) => party === to);
  if (!known || !reader) return { refused: 'guest:unknown' };
  if (text.trim() === '') return { refused: 'request:invalid', field: 'text' };
  if (text.length > limits.closingNoteLength) return { refused: 'request:too_large', field: 'text' };
  const { space, guest } = known.seat;
  const binding = { space, item: guest, author: guest, kind: 'closing-note', epoch: 0 } as const;
  const readers = new Map([[reader.member, reader.publicKeys.agreement]]);
  const { envelope, itemKeys } = await sealItem(signedIn(context).keys, binding, text, readers);
  const answer = await context.call(endpoints.pastSeats.note, {
    params: { guest, member: reader.member },
    body: { envelope, wrap: itemKeys[0]?.wrap ?? '' },
  });
  if (isRefusal(answer)) return answer;
}
