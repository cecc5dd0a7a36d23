import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, type GuestRole } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { sealGuestLetter, type KnownMember } from '../sealing/guest-link.ts';
import { hashToken, makeLinkSecrets, writeFragment } from '../sealing/link.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { linkBinding, placeOf } from './open-guests.ts';

/** The public page that opens a link for a guest. */
const seatPath = '/seat';

/** A link for a neutral or for one's own supporter. It tells whom the guest will read, and carries no key of the space. */
export async function inviteGuest(
  context: Context,
  live: LiveSpace,
  role: GuestRole,
): Promise<{ id: string; link: string } | RefusalReply> {
  const { keys } = signedIn(context);
  const state = live.state.get();
  const { own, other } = state;
  const host: KnownMember = {
    member: own.member,
    party: own.party,
    introduction: own.introduction,
    publicKeys: keys.publicKeys,
  };
  // A supporter is one's own: the other is not named to them.
  const both =
    role === 'neutral' && other && live.keysOfOther
      ? [host, { ...other, introduction: other.introduction, publicKeys: live.keysOfOther }]
      : [host];
  const members = both.map(({ member, party, introduction, publicKeys }) => ({
    member,
    party,
    introduction,
    publicKeys,
  }));
  const id = crypto.randomUUID();
  const secrets = makeLinkSecrets();
  const link = `${context.origin}${seatPath}#${writeFragment(secrets)}`;
  const invited = await context.call(endpoints.guests.invite, {
    params: { space: live.id },
    body: {
      id,
      role,
      tokenHash: await hashToken(secrets.token),
      letter: await sealGuestLetter(secrets, placeOf(live, id), own.member, { role, members }),
      ownCopy: await keys.sealToSelf(linkBinding(live, id), link),
    },
  });
  if (isRefusal(invited)) return invited;
  await catchUp(context, live);
  return { id, link };
}
