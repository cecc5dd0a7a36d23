import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import type { Introduction } from '../types.ts';
import { sealIntroduction } from './introduction.ts';
import { lookInside } from './link.ts';
import { loadSpace } from './loadSpaces.ts';
import { keepKeysOfInviter } from './seen.ts';

/** Takes the free seat. The inviter's keys are known from the link from here on. */
export async function redeemLink(
  context: Context,
  fragment: string,
  introduction: Introduction,
): Promise<{ space: string } | RefusalReply> {
  const { keys: account } = signedIn(context);
  const inside = await lookInside(context, fragment);
  if (isRefusal(inside)) return inside;
  const { token, found, opened } = inside;

  await keepKeysOfInviter(context, found.space, opened.letter.publicKeys);
  const keys = await opened.joinWith(account);
  const member = crypto.randomUUID();
  const { sealed, act } = await sealIntroduction(account, keys, member, introduction, []);
  const redeemed = await context.call(endpoints.invitations.redeem, {
    body: { token, member, wrap: await keys.wrapFirstToSelf(), introduction: sealed, act },
  });
  if (isRefusal(redeemed)) return redeemed;
  return (await loadSpace(context, redeemed.space)) ?? redeemed;
}
