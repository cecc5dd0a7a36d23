import type { RecordedAct } from '../words.ts';

interface ActOutside {
  readonly kind: RecordedAct;
  readonly item: string;
  readonly parents: readonly string[];
  readonly envelopeHash: string | null;
}

/** What is being done, for the act to say the same. */
export interface Performed {
  readonly kind: RecordedAct;
  /** The message's id; what else an act is about, its author names as they like. */
  readonly message?: string | undefined;
  readonly envelopeHash: string | null;
}

/**
 * Whether an act is the one its author is performing, and names nothing but acts of the record as its parents. An act
 * that only its author may know of (a held message, a lone yes) is no parent: whoever reads its child would learn that
 * it exists.
 * @param isRecorded whether all of these hashes are in the record.
 */
export const isAdmissible = (
  act: ActOutside,
  performed: Performed,
  isRecorded: (hashes: readonly string[]) => boolean,
): boolean =>
  act.kind === performed.kind &&
  (performed.message === undefined || act.item === performed.message) &&
  act.envelopeHash === performed.envelopeHash &&
  new Set(act.parents).size === act.parents.length &&
  isRecorded(act.parents);
