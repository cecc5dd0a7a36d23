import { room as words } from '#lib/copy/dialogues/room.ts';

const lettersInAWord = 5;
const near = 0.85;

/** What is kind to know about the length of something; '' while there is nothing to say. */
export function lengthInWords(text: string, most: number): string {
  const over = text.length - most;
  if (over > 0) return words.over(String(Math.ceil(over / lettersInAWord / 5) * 5));
  return text.length > near * most ? words.near : '';
}
