/** @returns null when the fragment is no mailed link's, or only part of one. */
export function readToken(fragment: string): string | null {
  const text = fragment.replace(/^#/, '').trim();
  return /^[A-Za-z0-9_-]{43}$/.test(text) ? text : null;
}
