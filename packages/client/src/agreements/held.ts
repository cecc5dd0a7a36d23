import { endpoints } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/LiveSpace.ts';
import type { Answer, Held } from '../types.ts';

/** Zones are the server's alone to know, so it says what comes of them. */
export async function held(context: Context, live: LiveSpace): Answer<Held> {
  const view = await context.call(endpoints.rules.show, { params: { space: live.id } });
  if (isRefusal(view)) return view;
  const { leavesAt, stays, clauses, askAgainAt } = view;
  return {
    leavesAt: leavesAt === null ? null : new Date(leavesAt),
    stays,
    clauses,
    askAgainAt: askAgainAt === null ? null : new Date(askAgainAt),
  };
}
