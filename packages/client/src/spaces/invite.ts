import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, limits, type InvitationKind } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { hashToken, makeLinkSecrets, sealLetter, writeFragment } from '../sealing/link.ts';
import { ownBinding } from './describe-space.ts';
import { catchUp } from './follow.ts';
import type { LiveSpace } from './live-space.ts';

/** The public page that opens a link. */
export const linkPath = '/link';

export async function invite(
  context: Context,
  live: LiveSpace,
  { kind, words }: { kind: InvitationKind; words: string },
): Promise<{ id: string; link: string } | RefusalReply> {
  const longest = kind === 'card' ? limits.cardLength : limits.messageLength;
  if (words.length > longest) return { refused: 'request:invalid', field: 'words' };

  const { keys } = signedIn(context);
  const { space } = live.snapshot;
  const id = crypto.randomUUID();
  const secrets = makeLinkSecrets();
  const link = `${context.origin}${linkPath}#${writeFragment(secrets)}`;
  const created = await context.call(endpoints.invitations.create, {
    params: { space: live.id },
    body: {
      id,
      kind,
      tokenHash: await hashToken(secrets.token),
      envelope: await sealLetter(secrets, live.keys, id, space.own.member, {
        words,
        publicKeys: keys.publicKeys,
      }),
      ownCopy: await keys.sealToSelf(ownBinding(space, id, 'invitation'), link),
    },
  });
  if (isRefusal(created)) return created;
  await catchUp(context, live);
  return { id, link };
}

export async function revokeInvitation(
  context: Context,
  live: LiveSpace,
  invitation: string,
): Promise<RefusalReply | undefined> {
  const revoked = await context.call(endpoints.invitations.revoke, {
    params: { space: live.id, invitation },
  });
  if (isRefusal(revoked)) return revoked;
  await catchUp(context, live);
}
