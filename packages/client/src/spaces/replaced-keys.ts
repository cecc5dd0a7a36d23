import type { PublicKeys, ReplacementView } from '@footbridge/contract';
import { replacedAfter } from '@footbridge/domain';
import { commit, verifyAct } from '@footbridge/record';
import { signedIn, type Context } from '../context.ts';
import { asSigned } from './act.ts';
import { areSameKeys } from './introduction.ts';
import type { LiveSpace } from './live-space.ts';

/** What the act of a replacement says: the keys of before and those that go on. Nothing in it is private: no salt. */
export const commitToKeys = (former: PublicKeys, next: PublicKeys): Promise<string> =>
  commit(new Uint8Array(), [former.agreement, former.signing, next.agreement, next.signing].join('\n'));

/**
 * Whether an unbroken line of acts leads from the first of these keys to the present ones, each signed with the keys that
 * it brings in. Keys that were slipped in before the first real ones would need the signature of those.
 * @param replacements oldest first.
 */
export async function isUnbroken(
  space: string,
  member: string,
  replacements: readonly ReplacementView[],
  present: PublicKeys,
): Promise<boolean> {
  const links = replacements.map(async ({ former, act }, index) => {
    const next = replacements[index + 1]?.former ?? present;
    const isOfThis = act.kind === 'key:replace' && act.item === member && act.envelopeHash === null;
    return (
      isOfThis &&
      act.commitment === (await commitToKeys(former, next)) &&
      (await verifyAct(asSigned(space, member, act), next.signing))
    );
  });
  return (await Promise.all(links)).every(Boolean);
}

/** Keys that were ever in that line. */
export const isInLine = (
  known: PublicKeys,
  replacements: readonly ReplacementView[],
  present: PublicKeys,
): boolean => [present, ...replacements.map(({ former }) => former)].some((one) => areSameKeys(one, known));

/** Whose keys were whose while a space key was in force, as this device knows them. */
export function keysAt(
  context: Context,
  live: LiveSpace,
  member: string,
  epoch: number,
): PublicKeys | undefined {
  const isOwn = member === live.snapshot.space.own.member;
  const present = isOwn ? signedIn(context).keys.publicKeys : live.keysOfOther;
  const replacements = isOwn ? live.ownReplacements : live.othersReplacements;
  return replacedAfter(replacements, epoch)?.former ?? present ?? undefined;
}

/** A seat still has the keys of before: this account came back under new ones, and is about to say so. */
export const hasFormerKeys = (context: Context, { snapshot: { space } }: LiveSpace): boolean =>
  !areSameKeys(space.own.introduction.publicKeys, signedIn(context).keys.publicKeys);

/** One came back since: the space key of that time is lost with the keys it was wrapped to. */
export const isCutOffFrom = (context: Context, live: LiveSpace, epoch: number): boolean =>
  signedIn(context).keys.cameBack &&
  !live.keys.has(epoch) &&
  (hasFormerKeys(context, live) || epoch <= (live.ownReplacements.at(-1)?.epoch ?? 0));
