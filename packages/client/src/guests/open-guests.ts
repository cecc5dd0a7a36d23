import type { GuestView } from '@footbridge/contract';
import { openOwn } from '../account/held-keys.ts';
import type { Context } from '../context.ts';
import { openGuestIntroduction } from '../sealing/guest-link.ts';
import { readFragment } from '../sealing/link.ts';
import { checkIntroduction } from '../spaces/check-introduction.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { Introduction } from '../spaces/naming.ts';
import { readStatement } from './neutral-statement.ts';
import type { OwnGuest } from './seat.ts';

/** Those one has invited oneself, with the links to pass on and the names of those who came. */
export const openGuests = (context: Context, live: LiveSpace): Promise<OwnGuest[]> =>
  Promise.all(live.snapshot.space.own.guests.map((guest) => openGuest(context, live, guest)));

/** @returns texts as null where they could not be opened. */
async function openGuest(context: Context, live: LiveSpace, guest: GuestView): Promise<OwnGuest> {
  const link = await openOwn(context, linkBinding(live, guest.id), guest.ownCopy);
  const secrets = link === null ? null : readFragment(new URL(link).hash);
  const { taken } = guest;
  const opened =
    taken && secrets && (await openGuestIntroduction(secrets, placeOf(live, guest.id), taken.introduction));
  // Written in one piece with what a neutral states of themselves.
  const introduction = opened as (Introduction & { statement?: unknown }) | null;
  return {
    id: guest.id,
    role: guest.role,
    createdAt: new Date(guest.createdAt),
    expiresAt: new Date(guest.expiresAt),
    link,
    isTaken: taken !== null,
    introduction: introduction && !checkIntroduction(introduction) ? introduction : null,
    statement: readStatement(introduction?.statement),
    shown: guest.shown,
  };
}

export const placeOf = ({ id: space }: Pick<LiveSpace, 'id'>, guest: string) => ({ space, guest });

export const linkBinding = ({ id: space, snapshot }: LiveSpace, guest: string) =>
  ({ space, item: guest, author: snapshot.space.own.member, kind: 'invitation', epoch: 0 }) as const;
