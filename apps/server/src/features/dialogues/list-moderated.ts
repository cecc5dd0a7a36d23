import type { DialogueView } from '@footbridge/contract';
import { asAccount, guests, moderation } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { isShared, saidToNeutral } from './said-to-neutral.ts';

/**
 * The conversations somebody is the neutral of, without what the two said to each other: looking at a list, or at what is
 * for the neutral alone, is nothing the two are told of.
 */
export async function listModerated(
  { actor, database }: VerbContext,
  { guest }: { guest: string },
): Promise<Refusal | { dialogues: DialogueView[] }> {
  return asAccount(database, actor.accountId, async (tx) => {
    const seat = (await guests.listOwnSeats(tx)).find(({ guestId }) => guestId === guest);
    if (!seat) return refuse('guest:unknown');
    const rows = await moderation.list(tx, guest);
    const ids = rows.map(({ id }) => id);
    const said = await saidToNeutral(tx, guest, ids);
    const dialogues = rows.map(({ id, askerId }) => ({
      id,
      asker: askerId,
      said: said(id).map((one) => (isShared(one.event) ? { ...one, words: null } : one)),
    }));
    return { dialogues };
  });
}
