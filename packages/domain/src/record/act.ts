import type { RecordedAct } from '../words.ts';

/** What an act is about: the message, the space one says yes to, or the one who acts. */
export const itemOf = (
  kind: RecordedAct,
  ids: { readonly space: string; readonly member: string; readonly message?: string },
): string | undefined => {
  if (kind === 'message:send') return ids.message;
  return kind === 'space:consent' ? ids.space : ids.member;
};

interface ActOutside {
  readonly kind: RecordedAct;
  readonly item: string;
  readonly parents: readonly string[];
  readonly envelopeHash: string | null;
}

/**
 * Whether an act is the one its author is performing, and names nothing but acts of the record as its parents. An act
 * that only its author may know of (a held message, a lone yes) is no parent: whoever reads its child would learn that
 * it exists.
 * @param isRecorded whether every one of these hashes is in the record.
 */
export const isAdmissible = (
  act: ActOutside,
  expected: Omit<ActOutside, 'parents'>,
  isRecorded: (hashes: readonly string[]) => boolean,
): boolean =>
  act.kind === expected.kind &&
  act.item === expected.item &&
  act.envelopeHash === expected.envelopeHash &&
  new Set(act.parents).size === act.parents.length &&
  isRecorded(act.parents);
