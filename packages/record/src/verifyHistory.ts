import { actHash, type SignedAct } from './act.ts';
import { verifyAct } from './sign.ts';

export type Trouble = 'forged' | 'history-differs';

export interface History {
  /** Acts that no other act names: what the next act will name as its parents. */
  readonly heads: string[];
  /**
   * Parents that are not among the acts given: older than the part that was read. Whoever has read the whole history
   * must find this empty, or something was taken out of it.
   */
  readonly missing: string[];
}

/**
 * Checks a history, or the newest part of one, as a reader received it.
 *
 * @param acts in any order.
 * @param signingKeys by member id, as the reader knows them and not as the server says.
 * @param rememberedHeads heads this reader has seen before. A history without them is shorter or another one.
 */
export async function verifyHistory(
  acts: readonly SignedAct[],
  signingKeys: ReadonlyMap<string, string>,
  rememberedHeads: readonly string[],
): Promise<{ trouble: Trouble } | History> {
  const checked = await Promise.all(
    acts.map(async (act) => {
      const key = signingKeys.get(act.author);
      return Boolean(key) && verifyAct(act, key!);
    }),
  );
  if (checked.includes(false)) return { trouble: 'forged' };

  const hashes = new Set(await Promise.all(acts.map(actHash)));
  if (rememberedHeads.some((head) => !hashes.has(head))) return { trouble: 'history-differs' };

  const named = new Set(acts.flatMap((act) => act.parents));
  return {
    heads: [...hashes].filter((hash) => !named.has(hash)),
    missing: [...named].filter((hash) => !hashes.has(hash)),
  };
}
