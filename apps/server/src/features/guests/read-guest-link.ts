import type { guests as contract } from '@footbridge/contract';
import { asAnyone, guests } from '@footbridge/db';
import { isRefusal, readGuestLink as decide, refuse, type Refusal } from '@footbridge/domain';
import type { z } from 'zod';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashToken } from '../invitations/token-hash.ts';

/** Looks inside a link for a guest. Consumes nothing and leaves no trace. */
export async function readGuestLink(
  { database, now }: VerbContext<null>,
  { token }: { token: string },
): Promise<Refusal | z.infer<typeof contract.read.reply>> {
  const link = await asAnyone(database, (tx) => guests.findLink(tx, hashToken(token)));
  const decision = decide(link, now());
  if (isRefusal(decision)) return decision;
  if (!link) return refuse('invitation:unknown');
  return { guest: link.id, role: link.role, space: link.spaceId, host: link.hostId, letter: link.letter };
}
