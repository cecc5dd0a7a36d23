import { asAnyone, invitations } from '@footbridge/db';
import { counterparty, isRefusal, readLink, refuse, type Refusal } from '@footbridge/domain';
import type { invitations as contract } from '@footbridge/contract';
import type { z } from 'zod';
import type { VerbContext } from '../../context/verb-context.ts';
import { introductionView } from '../spaces/introduction-view.ts';
import { hashToken } from './token-hash.ts';

type Opened = z.infer<typeof contract.read.reply>;

/** Looks inside a link. Consumes nothing and leaves no trace. */
export async function readInvitation(
  { database, now }: VerbContext<null>,
  { token }: { token: string },
): Promise<Refusal | Opened> {
  const link = await asAnyone(database, (tx) => invitations.findLink(tx, hashToken(token)));
  const decision = readLink(link, now());
  if (isRefusal(decision)) return decision;
  if (!link) return refuse('invitation:unknown');
  const { sealed, publicKeys, act } = introductionView(link);
  return {
    invitation: link.id,
    kind: link.kind,
    space: link.spaceId,
    author: link.authorId,
    party: counterparty(link.authorParty),
    envelope: link.envelope,
    introduction: sealed,
    publicKeys,
    act,
  };
}
