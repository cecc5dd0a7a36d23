import type {
  ExportedGuest,
  ExportedMessage,
  ExportedNeutral,
  ExportedSeat,
  ExportedSpace,
} from '@footbridge/client';
import { readers, seats as seatWords, supporter } from '#lib/copy/guests.ts';
import { copyPage as words } from '#lib/copy/ones-own.ts';
import { shownTitles } from '#lib/copy/showing.ts';
import { someone } from '#lib/copy/words.ts';
import { inOneBreath } from '#lib/features/guests/names.ts';
import { article, day, escape, moment, paragraph, part, promised, section, written } from './copy-markup.ts';

const nameOfGuest = ({ introduction }: ExportedGuest) => introduction?.name ?? supporter.someone;
const nameOfNeutral = ({ introduction }: ExportedNeutral) => introduction?.name ?? readers.theNeutral;

/** Whom one has invited oneself: who they are, and when one made the link, which stands in the other file alone. */
export const guestsPart = ({ guests }: ExportedSpace, role: ExportedGuest['role']) =>
  guests
    .filter((guest) => guest.role === role)
    .map((guest) =>
      paragraph(
        [...(guest.isTaken ? [`${nameOfGuest(guest)}.`] : []), words.seatLink(day(guest.createdAt))].join(
          ' ',
        ),
      ),
    )
    .join('');

/** The words once for each, as a yes was to these very words. */
export function neutralPart(space: ExportedSpace, nameOfMember: (id: string) => string): string {
  const says = words.neutral;
  const isOwn = new Set(space.members.filter((member) => member.isOwn).map(({ id }) => id));
  const proposed = space.neutrals.map((one) => {
    const name = nameOfNeutral(one);
    const on = day(one.proposedAt);
    const facts = [
      isOwn.has(one.proposedBy)
        ? says.ownProposal(name, on)
        : says.proposal(nameOfMember(one.proposedBy), name, on),
      one.declined && !one.admittedAt ? says.declined : '',
      one.admittedAt ? says.admitted(day(one.admittedAt)) : '',
      one.admittedAt && !one.isProven ? says.unproven : '',
      one.earlierWished && !one.earlierOpenedAt ? says.earlierWished : '',
      one.earlierOpenedAt ? says.earlierOpened(day(one.earlierOpenedAt)) : '',
      one.goneAt ? says.gone(day(one.goneAt)) : '',
    ].filter(Boolean);
    const text = written(one.words, one.signed.isFromBefore);
    return `<article><header><bdi>${escape(name)}</bdi></header>${facts.map(paragraph).join('')}${text}</article>`;
  });
  return guestsPart(space, 'neutral') + proposed.join('');
}

/** A seat beside the two of a space: what its screen shows. */
export function seatPart(seat: ExportedSeat): string {
  const { role, names, introduction, isFromBefore, takenAt, isAdmitted, items } = seat;
  const isWaiting = role === 'neutral' && !isAdmitted;
  const read = items.map(({ kind, author, at, text, commitment }) => {
    const name = author || someone;
    const title = kind === 'message' ? '' : paragraph(shownTitles[kind](name));
    return article(name, moment(at), title + written(text, isFromBefore) + promised(commitment));
  });
  return [
    part('h2', seatWords.label[role](inOneBreath(names))),
    paragraph(words.tookSeat(day(takenAt))),
    introduction ? paragraph(words.named(introduction.name)) : '',
    isFromBefore ? paragraph(words.fromBefore) : '',
    paragraph(seatWords.sees[isWaiting ? 'waiting' : role]),
    section(seatWords.list, read.join('')),
  ].join('\n');
}

/** To whom one shows something of the space. */
export const shownTo = (id: string, { guests }: ExportedSpace): string[] =>
  guests.filter(({ shown }) => shown.includes(id)).map((guest) => words.shownTo(nameOfGuest(guest)));

/** Who reads a message, where that is not simply the two. */
export function readersOf({ id, isForTwo, isOpenedTo }: ExportedMessage, space: ExportedSpace): string[] {
  const { neutrals } = space;
  const sitting = neutrals.find(({ admittedAt, goneAt }) => admittedAt && !goneAt);
  return [
    ...(isOpenedTo && sitting
      ? [readers.openedTo(nameOfNeutral(sitting))]
      : isForTwo
        ? [readers.forTwo]
        : []),
    ...shownTo(id, space),
  ];
}
