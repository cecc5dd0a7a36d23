import type { PublicKeys } from '@footbridge/contract';
import type { Context } from '../context.ts';
import { signedIn } from '../context.ts';
import { openNeutrals } from '../guests/open-neutrals.ts';
import { describeSpace } from './describe-space.ts';
import { areSameKeys, isSignedBy, openIntroduction, type SealedIntroduction } from './introduction.ts';
import type { LiveSpace } from './live-space.ts';
import { openKeys } from './open-keys.ts';
import { hasFormerKeys, isCutOffFrom, isInLine, isUnbroken, keysAt } from './replaced-keys.ts';
import { accept, withoutReplays } from './newest.ts';
import { keepSeen } from './seen.ts';

/**
 * Opens what the newest snapshot brought: keys, then the other by their introduction, then everything that is text.
 *
 * The other's public keys are known from under a seal, never from the server alone: from the link for whoever joined,
 * from the introduction, sealed under a key only the link carried, for whoever invited. After that they stay known, and
 * new ones in their place need an act that says so. Only someone who came back themself, and can open no introduction
 * from before, has to take the other's keys as they are told: the words to compare are for that.
 */
export async function recognise(context: Context, live: LiveSpace): Promise<void> {
  const { keys: account } = signedIn(context);
  const { space, isReplayed } = await withoutReplays(context, live);
  live.snapshot = { ...live.snapshot, space };
  if (isReplayed) live.trouble = 'history-differs';
  const { own, other } = space;

  const isOwnLineSound = await isUnbroken(space.id, own.member, own.replacements, account.publicKeys);
  live.ownReplacements = isOwnLineSound ? own.replacements : [];
  const isKnown = !other || (await recogniseOther(context, live, other));
  if (!other) await openKeys(context, live);

  // A copy that opens with nobody's key: nothing that is written from here on could be read. While a new key is due,
  // nothing is written under this one.
  const isBehind = space.rekeyDue || hasFormerKeys(context, live);
  const isUnopened = !isBehind && !live.keys.has(space.epoch);
  // What does not fit may be put right by whoever made it, and then it is. A history that differs stays one.
  if (live.trouble !== 'history-differs')
    live.trouble = !isKnown ? 'key-unknown' : isUnopened ? 'key-unopened' : null;
  live.neutrals = await openNeutrals(context, live);
  const described = await describeSpace(context, live, isKnown);
  const { introduction = null } = described.other ?? {};
  const acknowledgement = described.otherAcknowledgement !== null;
  await accept(context, live, { introduction: introduction !== null, acknowledgement });
  live.state.set(described);
}

type Other = NonNullable<LiveSpace['snapshot']['space']['other']>;

/** @returns whether they are who they were, or came back under new keys and said so. */
async function recogniseOther(context: Context, live: LiveSpace, other: Other): Promise<boolean> {
  const { introduction: told, replacements, member } = other;
  const remembered = live.keysOfOther;
  const isLine = await isUnbroken(live.id, member, replacements, told.publicKeys);
  const isTheirs = isLine && (!remembered || isInLine(remembered, replacements, told.publicKeys));
  live.othersReplacements = isTheirs ? replacements : [];
  // Only tried until an introduction confirms them; who was remembered before needs no confirming.
  if (isTheirs) live.keysOfOther = told.publicKeys;
  await openKeys(context, live, told.publicKeys);

  const opened = await openIntroduction(live.keys, member, told);
  const isConfirmed = isTheirs && isSame(opened, keysAt(context, live, member, told.sealed.epoch));
  const isFromBefore = !opened && isCutOffFrom(context, live, told.sealed.epoch);
  // Whoever is known may introduce themself with something that opens to nobody: then a plain word stands for the name.
  const isUnreadable =
    !opened && remembered !== null && (await isSignedBy(live.id, member, told, remembered.signing));
  const isKnown = isConfirmed || (isTheirs && (isFromBefore || isUnreadable));
  if (!isKnown) live.keysOfOther = remembered;
  else if (!remembered || !areSameKeys(remembered, told.publicKeys)) await keepSeen(context, live);
  return isKnown;
}

const isSame = (opened: SealedIntroduction | null, keys: PublicKeys | undefined) =>
  Boolean(opened && keys && areSameKeys(opened.publicKeys, keys));
