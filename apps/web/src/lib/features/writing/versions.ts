import type { LetterDraft } from '@footbridge/client';

/** Milliseconds without a change after which going on is another sitting. */
const sitting = 30 * 60_000;
/** Characters of earlier versions that are kept: with a letter of 20,000 words they still fit into one envelope. */
const room = 40_000;

/**
 * A draft with another text. The first change of a new sitting leaves a version behind: how the text stood when it was
 * put away. The oldest go when there is no room.
 *
 * @param changedAt when the text was last written to, if ever; in milliseconds, as is `now`.
 */
export function withText(
  draft: LetterDraft,
  text: string,
  changedAt: number | null,
  now: number,
): LetterDraft {
  const isNewSitting = changedAt !== null && now - changedAt >= sitting;
  return isNewSitting ? { ...withVersion(draft, changedAt), text } : { ...draft, text };
}

/** A draft whose text, as it stands, is kept as a version too. */
export function withVersion(draft: LetterDraft, writtenAt: number): LetterDraft {
  const { text, versions } = draft;
  if (text.trim() === '' || versions[0]?.text === text) return draft;
  let left = room;
  const kept = [{ text, writtenAt: new Date(writtenAt).toISOString() }, ...versions].filter(
    (one) => (left -= one.text.length) >= 0,
  );
  return { ...draft, versions: kept };
}
