import type { AcknowledgementView, IntroductionView, SpaceView } from '@footbridge/contract';
import type { Context } from '../context.ts';
import type { Accepted } from '../local/local-store.ts';
import { hashAct } from './act.ts';
import type { LiveSpace } from './live-space.ts';
import { changeSeen, readSeen } from './seen.ts';

type Text = IntroductionView | AcknowledgementView;

/** Of what was replaced, so many are remembered: enough for someone who often changes their mind. */
const earlierAtMost = 32;

/**
 * The name and the sentence of the other as they are to be believed. Their author's signature is under an old one as it
 * is under the new one, so a server could bring back what was replaced: what this device has seen replaced stays so.
 */
export async function withoutReplays(
  context: Context,
  live: LiveSpace,
): Promise<{ space: SpaceView; isReplayed: boolean }> {
  const { space } = live.snapshot;
  const { other } = space;
  const accepted = (await readSeen(context, live.id))?.accepted;
  if (!other || !accepted) return { space, isReplayed: false };
  const newest = async <T extends Text>(told: T | null, known: Accepted<T> | null) =>
    known && (!told || known.earlier.includes(await hashAct(live.id, other.member, told.act)))
      ? known.newest
      : told;
  const { publicKeys } = other.introduction;
  const introduced = (await newest(other.introduction, accepted.introduction)) ?? other.introduction;
  // Keys may have been replaced since, which an act of its own proves.
  const introduction = introduced === other.introduction ? introduced : { ...introduced, publicKeys };
  const otherAcknowledgement = await newest(space.otherAcknowledgement, accepted.acknowledgement);
  const isReplayed =
    introduction !== other.introduction || otherAcknowledgement !== space.otherAcknowledgement;
  return { space: { ...space, other: { ...other, introduction }, otherAcknowledgement }, isReplayed };
}

/** What was opened and found to be the other's own is what counts from here on. */
export async function accept(
  context: Context,
  live: LiveSpace,
  opened: { introduction: boolean; acknowledgement: boolean },
): Promise<void> {
  const { other, otherAcknowledgement } = live.snapshot.space;
  if (!other) return;
  const before = (await readSeen(context, live.id))?.accepted;
  const next = async <T extends Text>(
    told: T | null,
    known: Accepted<T> | null,
  ): Promise<Accepted<T> | null> => {
    if (!told || known?.newest.act.signature === told.act.signature) return known;
    const replaced = known ? [await hashAct(live.id, other.member, known.newest.act)] : [];
    return { newest: told, earlier: [...(known?.earlier ?? []), ...replaced].slice(-earlierAtMost) };
  };
  const introduction = await next(
    opened.introduction ? other.introduction : null,
    before?.introduction ?? null,
  );
  const acknowledgement = await next(
    opened.acknowledgement ? otherAcknowledgement : null,
    before?.acknowledgement ?? null,
  );
  const isSame = introduction === before?.introduction && acknowledgement === before?.acknowledgement;
  if (!isSame) await changeSeen(context, live, { accepted: { introduction, acknowledgement } });
}
