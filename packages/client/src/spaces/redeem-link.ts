import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { readFragment } from '../sealing/link.ts';
import { SpaceKeys } from '../sealing/space-keys.ts';
import type { Introduction } from './naming.ts';
import { checkIntroduction } from './check-introduction.ts';
import { sealIntroduction } from './introduction.ts';
import { lookInside } from './link.ts';
import { loadSpace } from './load-spaces.ts';
import { keepKeysOfInviter } from './seen.ts';

/** Takes the free seat. The inviter's keys are known from the link from here on. */
export async function redeemLink(
  context: Context,
  fragment: string,
  introduction: Introduction,
): Promise<{ space: string } | RefusalReply> {
  const unfit = checkIntroduction(introduction);
  if (unfit) return unfit;
  const { keys: account } = signedIn(context);
  const inside = await lookInside(context, fragment);
  if (isRefusal(inside)) return (await goOn(context, fragment)) ?? inside;
  const { token, found, opened } = inside;
  const live = context.live.get(found.space);
  if (live) {
    const isOwn = live.snapshot.space.own.member === found.author;
    return isOwn ? { refused: 'invitation:own' } : { space: found.space };
  }

  await keepKeysOfInviter(context, found.space, opened.letter.publicKeys);
  const keys = await opened.joinWith(account);
  const member = crypto.randomUUID();
  const { sealed, act } = await sealIntroduction(account, keys, member, introduction);
  const redeemed = await context.call(endpoints.invitations.redeem, {
    body: { token, member, wrap: await keys.wrapFirstToSelf(), introduction: sealed, act },
  });
  if (isRefusal(redeemed)) return redeemed;
  return (await loadSpace(context, redeemed.space)) ?? redeemed;
}

/**
 * A link that has ended since it brought someone in opens nothing any more; but its token still tells the server whose
 * seat it was. What else goes along is well-formed and belongs to no space.
 * @returns null when it was not theirs.
 */
async function goOn(context: Context, fragment: string): Promise<{ space: string } | null> {
  const secrets = readFragment(fragment);
  if (!secrets) return null;
  const { keys: account } = signedIn(context);
  const keys = await SpaceKeys.start(crypto.randomUUID(), account);
  const member = crypto.randomUUID();
  const nobody = { name: '-', pronouns: '', formOfAddress: '' };
  const { sealed, act } = await sealIntroduction(account, keys, member, nobody);
  const resumed = await context.call(endpoints.invitations.redeem, {
    body: { token: secrets.token, member, wrap: await keys.wrapFirstToSelf(), introduction: sealed, act },
  });
  if (isRefusal(resumed)) return null;
  await loadSpace(context, resumed.space);
  return resumed;
}
