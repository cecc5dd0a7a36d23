import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import {
  noteBinding,
  openGuestLetter,
  sealGuestIntroduction,
  type GuestLetter,
} from '../sealing/guest-link.ts';
import { readFragment } from '../sealing/link.ts';
import { checkIntroduction } from '../spaces/check-introduction.ts';
import type { Introduction } from '../spaces/naming.ts';
import { readStatement, type NeutralStatement } from './neutral-statement.ts';
import type { SeatLinkContent } from './seat.ts';

async function lookInside({ call }: Pick<Context, 'call'>, fragment: string) {
  const secrets = readFragment(fragment);
  if (!secrets) return { refused: 'request:invalid' } as const;
  const found = await call(endpoints.guests.read, { body: { token: secrets.token } });
  if (isRefusal(found)) return found;
  const letter = await openGuestLetter(secrets, found, found.host, found.letter);
  const isWhole = letter?.members[0]?.member === found.host && letter.role === found.role;
  return isWhole ? { secrets, found, letter } : ({ refused: 'envelope:damaged' } as const);
}

/** Looks inside a link for a guest, without an account. */
export async function readSeatLink(
  context: Pick<Context, 'call'>,
  fragment: string,
): Promise<SeatLinkContent | RefusalReply> {
  const inside = await lookInside(context, fragment);
  return isRefusal(inside) ? inside : { role: inside.letter.role, names: namesIn(inside.letter) };
}

export const namesIn = ({ members }: GuestLetter): string[] =>
  members.map(({ introduction }) => introduction?.name ?? '');

/** What a guest keeps of the link, sealed to themselves. */
export interface SeatNote {
  readonly letter: GuestLetter;
  readonly introduction: Introduction;
  readonly statement?: NeutralStatement;
}

/** Takes the seat. Whoever took it before by this link goes on. */
export async function takeSeat(
  context: Context,
  fragment: string,
  introduction: Introduction,
  statement?: NeutralStatement,
): Promise<{ seat: string } | RefusalReply> {
  const unfit = checkIntroduction(introduction);
  if (unfit) return unfit;
  if (statement && !readStatement(statement)) return { refused: 'request:too_large', field: 'statement' };
  const { keys } = signedIn(context);
  const inside = await lookInside(context, fragment);
  if (isRefusal(inside)) return inside;
  const { secrets, found, letter } = inside;
  const stated = letter.role === 'neutral' && statement ? { statement } : {};
  const note: SeatNote = { letter, introduction, ...stated };
  const taken = await context.call(endpoints.guests.take, {
    body: {
      token: secrets.token,
      introduction: await sealGuestIntroduction(secrets, found, { ...introduction, ...stated }),
      note: await keys.sealToSelf(noteBinding(found), JSON.stringify(note)),
    },
  });
  return isRefusal(taken) ? taken : { seat: taken.guest };
}
