import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { openLetter, readFragment } from '../sealing/link.ts';
import type { LinkContent } from './space.ts';
import { areSameKeys, openIntroduction } from './introduction.ts';

/**
 * Looks inside a link: what the server holds for its token, opened with the half the server never sees. When the letter and
 * the server tell of different keys, someone has put theirs in between, and the link opens nothing.
 */
export async function lookInside({ call, local }: Pick<Context, 'call' | 'local'>, fragment: string) {
  const secrets = readFragment(fragment);
  if (!secrets) return { refused: 'request:invalid' } as const;
  const found = await call(endpoints.invitations.read, { body: { token: secrets.token } });
  if (isRefusal(found)) return found;
  if (await local.get('closed', found.space)) return { refused: 'invitation:unknown' } as const;
  const opened = await openLetter(secrets, found);
  if (!opened) return { refused: 'envelope:damaged' } as const;
  const inviter = await openIntroduction({ space: found.space, openText: opened.openText }, found.author, {
    sealed: found.introduction,
    act: found.act,
  });
  const { publicKeys } = opened.letter;
  const isInviter =
    inviter && areSameKeys(publicKeys, inviter.publicKeys) && areSameKeys(publicKeys, found.publicKeys);
  if (!isInviter || !inviter.introduction) return { refused: 'envelope:damaged' } as const;
  return { token: secrets.token, found, opened, inviter: inviter.introduction };
}

export async function readLink(
  context: Pick<Context, 'call' | 'local'>,
  fragment: string,
): Promise<LinkContent | RefusalReply> {
  const inside = await lookInside(context, fragment);
  if (isRefusal(inside)) return inside;
  const { found, opened, inviter } = inside;
  return { kind: found.kind, party: found.party, words: opened.letter.words, inviter };
}

/**
 * "No more". For the server's part such a link still reads the same, or its sender could look whether it does; so this
 * device remembers, for every link of that space.
 */
export async function closeLink(
  { call, local }: Pick<Context, 'call' | 'local'>,
  fragment: string,
): Promise<RefusalReply | undefined> {
  const secrets = readFragment(fragment);
  if (!secrets) return { refused: 'request:invalid' };
  const body = { token: secrets.token };
  const closed = await call(endpoints.invitations.close, { body });
  if (isRefusal(closed)) return closed;
  const found = await call(endpoints.invitations.read, { body });
  if (!isRefusal(found)) await local.put('closed', found.space, {});
}
