import type { Context } from '../context.ts';
import { signedIn } from '../context.ts';
import { areSameKeys, openIntroduction } from './introduction.ts';
import type { LiveSpace } from './LiveSpace.ts';
import { describeSpace } from './describeSpace.ts';
import { keepSeen } from './seen.ts';

/**
 * Opens what the newest snapshot brought: keys, then the other by their introduction, then everything that is text.
 *
 * The other's public keys are known from under a seal, never from the server alone: from the link for whoever joined,
 * from the introduction, sealed under a key only the link carried, for whoever invited. After that they stay known.
 */
export async function recognise(context: Context, live: LiveSpace): Promise<void> {
  const { keys: account } = signedIn(context);
  const { space } = live.snapshot;
  const told = space.other?.introduction;

  const ofOther = live.keysOfOther ?? told?.publicKeys;
  const senders = [account.publicKeys.agreement, ...(ofOther ? [ofOther.agreement] : [])];
  for (const { epoch, wrap } of space.keys.toSorted((a, b) => a.epoch - b.epoch)) {
    await live.keys.open(epoch, wrap, senders);
  }
  // A copy that opens with nobody's key: nothing that is written from here on could be read.
  if (!live.keys.has(space.epoch)) live.trouble ??= 'key-unknown';

  const other = space.other && told ? await openIntroduction(live.keys, space.other.member, told) : null;
  if (other && told && !live.keysOfOther && areSameKeys(other.publicKeys, told.publicKeys)) {
    live.keysOfOther = other.publicKeys;
    await keepSeen(context, live);
  }
  const isKnown =
    !told ||
    (other &&
      live.keysOfOther &&
      areSameKeys(live.keysOfOther, other.publicKeys) &&
      areSameKeys(live.keysOfOther, told.publicKeys));
  if (!isKnown) live.trouble ??= 'key-unknown';

  live.state.set(
    await describeSpace(
      space,
      account,
      live.keys,
      isKnown ? (other?.introduction ?? null) : null,
      live.keysOfOther?.signing,
      live.trouble,
    ),
  );
}
