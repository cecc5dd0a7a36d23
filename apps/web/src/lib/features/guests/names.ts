import { seat } from '#lib/copy/guests.ts';
import { someone } from '#lib/copy/words.ts';

/** The two, or the one, by the names a guest was told. */
export function inOneBreath(names: readonly string[]): string {
  const [one, other] = names.map((name) => name || someone);
  return one && other ? seat.and(one, other) : (one ?? someone);
}
