import { rules, type Transaction } from '@footbridge/db';
import { readVersions, rulesInForce, type RuleInForce } from '@footbridge/domain';

/** What somebody has agreed to keep, and what they sent, as far as it counts. */
export interface Binding {
  readonly accountId: string;
  readonly rules: readonly RuleInForce[];
  readonly left: readonly Date[];
  readonly planned: readonly { readonly id: string; readonly at: Date }[];
}

/** Locks the space. @returns undefined for whoever no rule binds, now or from a day that is agreed. */
export async function whatBinds(
  tx: Transaction,
  space: string,
  member: string,
  at: Date,
): Promise<Binding | undefined> {
  const found = await rules.find(tx, space, member, at);
  if (!found) return undefined;
  const { accountId, said, zones, left, planned } = found;
  // What was said was said before now, even if the clock was put back since.
  const now = new Date(Math.max(at.getTime(), ...said.map((one) => one.at.getTime())));
  return { accountId, rules: rulesInForce(readVersions(said), zones, member, now), left, planned };
}
