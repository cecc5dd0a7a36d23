import { endpoints } from '@footbridge/contract';
import {
  inEffect,
  isBound,
  isRefusal,
  mostCharacters,
  rulesFor,
  type AboutToLeave,
  type RefusalCode,
} from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { Answer } from '../wire/answer.ts';
import type { LiveAgreements } from './live-agreements.ts';
import { nowOf } from './take-in-agreements.ts';

/** What one is about to send. `from`: not before, by one's own wish. */
export type Leaving = Pick<AboutToLeave, 'kind'> & { readonly from?: Date };

/** What one's own rules make of it. Null for both `leavesAt` and `stays`: nothing is in its way. */
export interface Held {
  readonly leavesAt: Date | null;
  readonly stays: RefusalCode | null;
  /** The rules because of which, in the words both signed. */
  readonly because: readonly string[];
  /** The most characters a message may have; null: none were agreed. */
  readonly most: number | null;
  /** When that may be otherwise; null: not by itself. */
  readonly askAgainAt: Date | null;
}

const free: Held = { leavesAt: null, stays: null, because: [], most: null, askAgainAt: null };

/** Zones are the server's alone to know, so it says what comes of them; whoever is not bound does not ask. */
export async function held(
  context: Context,
  live: LiveSpace,
  agreements: LiveAgreements,
  { kind, from }: Leaving,
): Answer<Held> {
  const { versions, said, opened } = agreements;
  const own = live.snapshot.space.own.member;
  const now = nowOf(context, said);
  if (!isBound(versions, own, now)) return free;
  const query = { kind, from: from?.toISOString() };
  const view = await context.call(endpoints.rules.show, { params: { space: live.id }, query });
  if (isRefusal(view)) return view;
  const { leavesAt, stays, clauses, askAgainAt } = view;
  const text = opened.get(inEffect(versions, now)?.id ?? '')?.document?.clauses ?? [];
  return {
    leavesAt: leavesAt === null ? null : new Date(leavesAt),
    stays,
    because: text.flatMap(({ id, ruleWords }) => (clauses.includes(id) && ruleWords ? [ruleWords] : [])),
    most: kind === 'message' ? mostCharacters(rulesFor(versions, own, now)) : null,
    askAgainAt: askAgainAt === null ? null : new Date(askAgainAt),
  };
}
