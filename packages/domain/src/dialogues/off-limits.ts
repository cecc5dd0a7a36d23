import type { TopicStatus } from '../agreements/sayings.ts';

/** Letters and digits alone, in small letters, with one space between words and around all. */
const plain = (text: string) =>
  ` ${
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/**
 * The topic marked off limits that a proposed topic touches: its words stand in it, one after the other. What is off limits
 * is never asked for. Both marks count alike, one's own and the other's; only what is shown to one can be known.
 *
 * @returns its name; null: none.
 */
export function touchesOffLimits(
  proposed: string,
  topics: readonly { readonly name: string; readonly status: TopicStatus }[],
): string | null {
  const words = plain(proposed);
  const touched = topics.find(
    ({ name, status }) => status === 'off_limits' && plain(name).trim() !== '' && words.includes(plain(name)),
  );
  return touched?.name ?? null;
}
