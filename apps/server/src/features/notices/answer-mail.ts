import { asAnyone, notices } from '@footbridge/db';
import type { VerbContext } from '../../context/verb-context.ts';
import { hashToken } from '../invitations/token-hash.ts';

interface FromMail {
  readonly token: string;
}

/** The yes of whoever reads an address. What is answered tells nobody whether the token was one. */
export async function confirmNotices(
  { database }: VerbContext<null>,
  { token }: FromMail,
): Promise<Record<string, never>> {
  await asAnyone(database, (tx) => notices.confirm(tx, hashToken(token)));
  return {};
}

/** Their no, at any time. */
export async function stopNotices(
  { database }: VerbContext<null>,
  { token }: FromMail,
): Promise<Record<string, never>> {
  await asAnyone(database, (tx) => notices.stop(tx, hashToken(token)));
  return {};
}
