import { asAnyone, invitations } from '@footbridge/db';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashToken } from './token-hash.ts';

/** "No more": every link of that space dies, and its sender cannot tell. One answer for every token, known or not. */
export async function closeInvitation(
  { database, now }: VerbContext<null>,
  { token }: { token: string },
): Promise<Record<string, never>> {
  await asAnyone(database, (tx) => invitations.closeLinks(tx, hashToken(token), now()));
  return {};
}
