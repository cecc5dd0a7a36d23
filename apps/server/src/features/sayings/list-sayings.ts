import type { SayingView } from '@footbridge/contract';
import { asAccount, sayings, spaces } from '@footbridge/db';
import { refuse, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { sayingView } from './saying-view.ts';

/** Declared limits, crossings and topics, as far as they have reached one. */
export async function listSayings(
  { actor, database }: VerbContext,
  { space }: { space: string },
): Promise<Refusal | { sayings: SayingView[] }> {
  const [reader, rows, replies] = await asAccount(database, actor.accountId, (tx) =>
    Promise.all([spaces.findOwnMemberId(tx, space), sayings.list(tx, space), sayings.listReplies(tx, space)]),
  );
  return reader ? { sayings: rows.map((row) => sayingView(row, replies)) } : refuse('space:unknown');
}
