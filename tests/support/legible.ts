/**
 * What a person could read in it: without keys, hashes, salts, seals and ids, in which chance spells any short word
 * ("zone", in an agreement's file, about once in eight hundred).
 */
export const legible = (text: string): string =>
  // A salt in base64url has 22 letters, and is the shortest of them.
  text.replaceAll(/[\w+/-]{22,}/g, '…');
