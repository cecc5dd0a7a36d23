import type { neutrals } from '@footbridge/contract';
import { asAccount, moderation, spaces } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { z } from 'zod';
import type { VerbContext } from '../../context/verb-context.ts';

/** Days on which a neutral opened what is for all three, and what one who has gone wrote to oneself; newest first. */
export async function listDays(
  { actor, database }: VerbContext,
  { space }: { space: string },
): Promise<Refusal | z.infer<typeof neutrals.days.reply>> {
  return asAccount(database, actor.accountId, async (tx) => {
    const memberId = await spaces.findOwnMemberId(tx, space);
    if (!memberId) return refuse('space:unknown');
    const [days, closingNotes] = await Promise.all([
      moderation.listDays(tx, space),
      moderation.listNotes(tx, memberId),
    ]);
    return { days, closingNotes };
  });
}
