import { footbridge } from '#lib/footbridge.ts';

/**
 * The time by Footbridge's clock, in milliseconds since 1970, for as long as a component stands: it goes on each minute, so
 * that what comes to be open by itself does so on an open page.
 */
export function thisMinute(): { readonly now: number } {
  let now = $state(footbridge.now().getTime());
  $effect(() => {
    const clock = setInterval(() => (now = footbridge.now().getTime()), 60_000);
    return () => clearInterval(clock);
  });
  return {
    get now() {
      return now;
    },
  };
}
