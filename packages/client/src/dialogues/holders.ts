import type { DialogueView } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { KnownNeutral } from '../guests/known-neutral.ts';
import { openNeutral } from '../guests/open-neutrals.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { piece, Unreachable } from '../wire/piece.ts';
import type { LiveDialogues } from './live-dialogues.ts';

/** Milliseconds since 1970; never, where one yes or both are missing or could not be checked. */
const admittedAt = ({ isProven, view: { admission } }: KnownNeutral): number =>
  isProven && admission ? Date.parse(admission.at) : Infinity;

/**
 * Who was to hold a conversation: the one who sat when it was proposed. What they said in it cannot tell, for that may be
 * nothing.
 *
 * @param neutrals with whoever sat between any two of them, or another would be named.
 */
export function holderOf(
  { said: [proposal] }: DialogueView,
  neutrals: readonly KnownNeutral[],
): KnownNeutral | undefined {
  const at = proposal?.event.at ?? 0;
  return neutrals
    .filter((one) => admittedAt(one) <= at)
    .toSorted((one, other) => admittedAt(other) - admittedAt(one))[0];
}

/** Those who sit in the space; and, where a conversation was held by somebody before them, everyone who ever did. */
export async function holdersIn(
  context: Context,
  live: LiveSpace,
  dialogues: LiveDialogues,
): Promise<readonly KnownNeutral[]> {
  const held = [...dialogues.views.values()].filter(({ said }) => said[0]?.event.opening?.neutral);
  if (!dialogues.ever && !held.every((view) => holderOf(view, live.neutrals))) {
    const told = await fetchAll(context, live);
    if (!isRefusal(told)) {
      dialogues.ever = await Promise.all(told.map(({ view }) => openNeutral(context, live, view)));
    }
  }
  return [...live.neutrals, ...(dialogues.ever ?? [])];
}

/** A name that does not come keeps back nothing of what was said. */
async function fetchAll(context: Context, live: LiveSpace) {
  try {
    const { fetchNeutrals } = await piece(import('../export/export-neutrals.ts'));
    return await fetchNeutrals(context, live);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { refused: 'server:busy' } as const;
  }
}
