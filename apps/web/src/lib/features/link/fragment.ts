/**
 * Takes the two secrets out of the address and clears it at once, so that they stay in no address bar, no history and no
 * screenshot.
 */
export function takeFragment(): string {
  const fragment = location.hash.slice(1);
  if (fragment !== '') history.replaceState(history.state, '', location.pathname);
  return fragment;
}
