import { actHash, type SignedAct } from './act.ts';
import { History } from './history.ts';
import { verifyAct } from './sign.ts';

export type Trouble = 'forged' | 'history-differs';

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
): Promise<{ trouble: Trouble } | Pick<History, 'heads' | 'missing'>> {
  const signed = await Promise.all(
    acts.map((act) => {
      const key = signingKeys.get(act.author);
      return key !== undefined && verifyAct(act, key);
    }),
  );
  if (signed.includes(false)) return { trouble: 'forged' };

  const history = new History();
  for (const act of acts) history.add(await actHash(act), act.parents);
  if (rememberedHeads.some((head) => !history.has(head))) return { trouble: 'history-differs' };
  return { heads: history.heads, missing: history.missing };
}
