import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';

/** A neutral whose seat has ended writes each of the two one note more, and then no more. */
export const sendClosingNote = (
  past:
    | { readonly endedAt: Date; readonly members: readonly string[]; readonly noted: readonly string[] }
    | undefined,
  member: string,
  now: Date,
): Refusal | { type: 'closing_note:sent' } =>
  !past?.members.includes(member) ||
  past.noted.includes(member) ||
  now.getTime() > past.endedAt.getTime() + limits.closingNoteWithin
    ? refuse('guest:unknown')
    : { type: 'closing_note:sent' };
