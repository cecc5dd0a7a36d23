import { endpoints } from '@footbridge/contract';
import { isRefusal, type RefusalCode } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { Answer } from '../wire/answer.ts';

/** What one's own rules make of a message sent now. Null for both `leavesAt` and `stays`: it would leave at once. */
export interface Held {
  readonly leavesAt: Date | null;
  readonly stays: RefusalCode | null;
  /** The clauses because of which. */
  readonly clauses: readonly string[];
  /** When that may be otherwise; null: not by itself. */
  readonly askAgainAt: Date | null;
}

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
