import { asAccount, moderation, spaces, unawaited } from '@footbridge/db';
import { isRefusal, sendClosingNote as decide, type Envelope, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';

interface Noting {
  readonly guest: string;
  readonly member: string;
  readonly envelope: Envelope;
  readonly wrap: string;
}

/** One note more to each of the two, by a neutral whose seat has ended. Nobody is told of it. */
export async function sendClosingNote(
  { actor, database, now }: VerbContext,
  note: Noting,
): Promise<Refusal | Record<string, never>> {
  const at = now();
  return asAccount(database, actor.accountId, async (tx) => {
    const found = (await moderation.listPast(tx)).find(({ guest }) => guest === note.guest);
    // Two at once come one after the other.
    if (found) unawaited(spaces.lock(tx, found.space));
    const past = found && (await moderation.listPast(tx)).find(({ guest }) => guest === note.guest);
    const decision = decide(past && { ...past, endedAt: new Date(past.endedAt) }, note.member, at);
    if (isRefusal(decision)) return decision;
    unawaited(moderation.addNote(tx, note, at));
    return {};
  });
}
