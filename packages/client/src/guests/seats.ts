import {
  endpoints,
  type GuestSeatView,
  type NeutralMessageView,
  type RefusalReply,
} from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { heldKeys, openOwn } from '../account/held-keys.ts';
import { signedIn, type Context } from '../context.ts';
import type { AccountKeys } from '../sealing/account-keys.ts';
import { noteBinding, readLetter, type KnownMember } from '../sealing/guest-link.ts';
import { openItem } from '../sealing/item-key.ts';
import { parse } from '../sealing/parse.ts';
import { SpaceKeys } from '../sealing/space-keys.ts';
import { openSigned } from '../spaces/act.ts';
import { openIntroduction } from '../spaces/introduction.ts';
import type { SeatItem, SeatState } from './seat.ts';
import { readCopy } from './shown-copy.ts';
import { readStatement } from './neutral-statement.ts';
import { namesIn, type SeatNote } from './take-seat.ts';

/** The seats one holds beside the two of a space. */
export async function listSeats(context: Context): Promise<SeatState[] | RefusalReply> {
  const answer = await context.call(endpoints.guestSeats.list);
  if (isRefusal(answer)) return answer;
  return Promise.all(answer.seats.map((seat) => describeSeat(context, seat)));
}

async function describeSeat(context: Context, seat: GuestSeatView): Promise<SeatState> {
  const note = await openNote(context, seat);
  return {
    id: seat.guest,
    role: seat.role,
    space: seat.space,
    takenAt: new Date(seat.takenAt),
    names: note ? namesIn(note.letter) : [],
    introduction: note?.introduction ?? null,
    statement: readStatement(note?.statement),
    isAdmitted: seat.isAdmitted,
  };
}

export async function openNote(
  context: Context,
  { space, guest, note }: Pick<GuestSeatView, 'space' | 'guest' | 'note'>,
): Promise<SeatNote | null> {
  const text = await openOwn(context, noteBinding({ space, guest }), note);
  const content = text === null ? null : (parse(text) as SeatNote | null);
  const letter = content && readLetter(JSON.stringify(content.letter));
  return content && letter ? { ...content, letter } : null;
}

export async function leaveSeat(context: Context, guest: string): Promise<RefusalReply | undefined> {
  const left = await context.call(endpoints.guests.end, { params: { guest } });
  if (isRefusal(left)) return left;
}

/** All that one may read from a seat, oldest first. */
export async function readSeat(context: Context, guest: string): Promise<SeatItem[] | RefusalReply> {
  const answer = await context.call(endpoints.guestSeats.list);
  if (isRefusal(answer)) return answer;
  const seat = answer.seats.find((one) => one.guest === guest);
  if (!seat) return { refused: 'guest:unknown' };
  const note = await openNote(context, seat);
  const members = note?.letter.members ?? [];
  return seat.role === 'supporter'
    ? readShown(context, seat, members[0])
    : readAsNeutral(context, seat, members);
}

async function readShown(
  context: Context,
  { guest, space }: GuestSeatView,
  host: KnownMember | undefined,
): Promise<SeatItem[] | RefusalReply> {
  const answer = await context.call(endpoints.guestSeats.shown, { params: { guest } });
  if (isRefusal(answer)) return answer;
  return Promise.all(
    answer.items.map(async ({ item, envelope, wrap, shownAt }) => {
      const binding = { space, item, author: host?.member ?? '', kind: 'copy', epoch: 0 } as const;
      const opened = host
        ? await openItem(heldKeys(context), binding, {
            envelope,
            wrap,
            maker: host.publicKeys.agreement,
          })
        : null;
      const copy = opened && readCopy(opened.text);
      const { kind = 'message', text = null, commitment = null, author = null, writtenAt } = copy ?? {};
      return { id: item, kind, text, commitment, author, party: null, at: new Date(writtenAt ?? shownAt) };
    }),
  );
}

async function readAsNeutral(
  context: Context,
  seat: GuestSeatView,
  members: readonly KnownMember[],
): Promise<SeatItem[] | RefusalReply> {
  const held = heldKeys(context);
  const keys = await openSeatKeys(context, seat, members);
  const names = await namesOf(keys, seat, members);

  let messages: NeutralMessageView[] = [];
  for (let more = true; more;) {
    const before = messages[0]?.id;
    const answer = await context.call(endpoints.guestSeats.messages, {
      params: { guest: seat.guest },
      query: { before },
    });
    if (isRefusal(answer)) return answer;
    messages = [...answer.messages.toReversed(), ...messages];
    more = answer.more && answer.messages.length > 0;
  }
  return Promise.all(
    messages.map(async (message) => {
      const author = members.find(({ member }) => member === message.author);
      return {
        id: message.id,
        kind: 'message' as const,
        commitment: null,
        text: author ? await openMessage(held, keys, message, author) : null,
        author: names.get(message.author) ?? null,
        party: author?.party ?? null,
        at: new Date(message.sentAt),
      };
    }),
  );
}

/** The keys of the space that were handed to a neutral. */
export async function openSeatKeys(
  context: Context,
  seat: GuestSeatView,
  members: readonly KnownMember[],
): Promise<SpaceKeys> {
  const keys = new SpaceKeys(seat.space, signedIn(context).keys);
  const makers = members.map(({ publicKeys }) => publicKeys.agreement);
  for (const { epoch, wrap } of seat.keys) await keys.openGiven(epoch, wrap, makers, heldKeys(context));
  return keys;
}

/** Names in force, where they could be opened; else those the link told. */
export async function namesOf(keys: SpaceKeys, seat: GuestSeatView, known: readonly KnownMember[]) {
  const names = known.map(async ({ member, introduction }): Promise<[string, string]> => {
    const told = seat.members.find((one) => one.member === member);
    const opened = told && (await openIntroduction(keys, member, told.introduction));
    return [member, opened?.introduction?.name ?? introduction?.name ?? ''];
  });
  return new Map(await Promise.all(names));
}

function openMessage(
  held: readonly AccountKeys[],
  keys: SpaceKeys,
  { id, author, sealed, act, itemKey: wrap }: NeutralMessageView,
  { publicKeys }: KnownMember,
): Promise<string | null> {
  const opener =
    wrap === null
      ? keys
      : {
          space: keys.space,
          openText: (binding: Parameters<typeof keys.openText>[0], { epoch, envelope }: typeof sealed) =>
            openItem(
              held,
              { ...binding, space: keys.space, epoch },
              {
                envelope,
                wrap,
                maker: publicKeys.agreement,
              },
            ),
        };
  const expected = { act: 'message:send', envelope: 'message', item: id } as const;
  return openSigned(opener, { author, sealed, act }, expected, publicKeys.signing);
}
