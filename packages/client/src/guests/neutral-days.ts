import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { heldKeys } from '../account/held-keys.ts';
import type { Context } from '../context.ts';
import { openItem } from '../sealing/item-key.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { openNeutral } from './open-neutrals.ts';

/** Of those who sit or sat there as a neutral: nobody is told of it, it is there to be looked up. */
export interface NeutralDays {
  /** Days on which one opened what is for all three: 'YYYY-MM-DD' (UTC), newest first. */
  readonly days: readonly { readonly neutral: string; readonly day: string }[];
  /** What one who has gone wrote to oneself. Null text: could not be opened. */
  readonly closingNotes: readonly {
    readonly neutral: string;
    readonly name: string | null;
    readonly text: string | null;
    readonly at: Date;
  }[];
}

export async function neutralDays(context: Context, live: LiveSpace): Promise<NeutralDays | RefusalReply> {
  const answer = await context.call(endpoints.neutrals.days, { params: { space: live.id } });
  if (isRefusal(answer)) return answer;
  const closingNotes = answer.closingNotes.map(async ({ neutral, envelope, wrap, at }) => {
    const view = { ...neutral, declined: false, earlierWished: false, earlierOpenedAt: null, given: [] };
    const { proposal, isProven } = await openNeutral(context, live, view);
    const binding = {
      space: live.id,
      item: view.id,
      author: view.id,
      kind: 'closing-note',
      epoch: 0,
    } as const;
    const maker = view.publicKeys.agreement;
    // Only from somebody whom both have admitted.
    const opened = isProven ? await openItem(heldKeys(context), binding, { envelope, wrap, maker }) : null;
    return {
      neutral: view.id,
      name: proposal?.introduction.name ?? null,
      text: opened?.text ?? null,
      at: new Date(at),
    };
  });
  return { days: answer.days, closingNotes: await Promise.all(closingNotes) };
}
