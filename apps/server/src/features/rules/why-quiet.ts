import type { Transaction } from '@footbridge/db';
import { refuseAsking, type Refusal } from '@footbridge/domain';
import { whatBinds } from './what-binds.ts';

/** Why nothing can be asked for now: both signed that there are hours or dates in which they ask for nothing. */
export async function whyQuiet(
  tx: Transaction,
  space: string,
  member: string,
  at: Date,
): Promise<Refusal | null> {
  const binding = await whatBinds(tx, space, member, at);
  return binding ? refuseAsking(binding.rules, at) : null;
}
