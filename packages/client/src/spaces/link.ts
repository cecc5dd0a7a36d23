import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { openLetter, readFragment } from '../sealing/link.ts';
import type { LinkContent } from '../types.ts';
import { areSameKeys, openIntroduction } from './introduction.ts';

/**
 * Looks inside a link: what the server holds for its token, opened with the half the server never sees. When the letter and
 * the server tell of different keys, someone has put theirs in between, and the link opens nothing.
 */
export async function lookInside({ call }: Pick<Context, 'call'>, fragment: string) {
  const secrets = readFragment(fragment);
  if (!secrets) return { refused: 'request:invalid' } as const;
  const found = await call(endpoints.invitations.read, { body: { token: secrets.token } });
  if (isRefusal(found)) return found;
  const opened = await openLetter(secrets, found);
  if (!opened) return { refused: 'envelope:damaged' } as const;
  const inviter = await openIntroduction({ space: found.space, openText: opened.openText }, found.author, {
    sealed: found.introduction,
    act: found.act,
  });
  const { publicKeys } = opened.letter;
  const isInviter =
    inviter && areSameKeys(publicKeys, inviter.publicKeys) && areSameKeys(publicKeys, found.publicKeys);
  if (!isInviter) return { refused: 'envelope:damaged' } as const;
  return { token: secrets.token, found, opened, inviter: inviter.introduction };
}

export async function readLink(
  context: Pick<Context, 'call'>,
  fragment: string,
): Promise<LinkContent | RefusalReply> {
  const inside = await lookInside(context, fragment);
  if (isRefusal(inside)) return inside;
  const { found, opened, inviter } = inside;
  return { kind: found.kind, party: found.party, words: opened.letter.words, inviter };
}

/** "No more". */
export async function closeLink(
  { call }: Pick<Context, 'call'>,
  fragment: string,
): Promise<RefusalReply | undefined> {
  const secrets = readFragment(fragment);
  if (!secrets) return { refused: 'request:invalid' };
  const closed = await call(endpoints.invitations.close, { body: { token: secrets.token } });
  if (isRefusal(closed)) return closed;
}
