import { refuse, type Refusal } from '../refusal.ts';

/** What is for the two alone has a key of its own, wrapped to exactly them: for fewer it could not be read by both. */
export const refuseRecipients = (
  parties: readonly string[],
  recipients: readonly string[],
): Refusal | null =>
  recipients.length === parties.length && parties.every((party) => recipients.includes(party))
    ? null
    : refuse('request:invalid');

/**
 * Letting one more read an item that has a key of its own: a matter of its author, and only towards someone who sits in
 * the space now. It adds a wrap and changes nothing else.
 */
export function openItemTo(
  item:
    | {
        readonly authorMemberId: string;
        readonly sentAt: Date | null;
        readonly recipients: readonly string[] | null;
      }
    | undefined,
  authorId: string,
  reader: string,
  neutral: string | undefined,
): Refusal | { type: 'message:opened_to' } | null {
  if (!item || item.authorMemberId !== authorId || !item.sentAt || !item.recipients)
    return refuse('message:unknown');
  if (!neutral || reader !== neutral) return refuse('guest:unknown');
  return item.recipients.includes(reader) ? null : { type: 'message:opened_to' };
}
