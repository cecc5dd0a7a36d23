import type { ReplacementView, SpaceView } from '@footbridge/contract';
import type { leaving, spaces } from '@footbridge/db';
import { introductionView } from './introduction-view.ts';

type Introduced = Parameters<typeof introductionView>[0] & Pick<spaces.MemberRow, 'id' | 'party'>;
type Shown = Pick<Awaited<ReturnType<typeof leaving.listShown>>[number], 'pace' | 'resting' | 'ended'>;

/** The other: how they wish to be named, and what they show of how they may be reached and where they stand. */
export const otherView = (
  member: Introduced,
  shown: Shown | undefined,
  replacements: readonly ReplacementView[] = [],
): NonNullable<SpaceView['other']> => ({
  member: member.id,
  party: member.party,
  introduction: introductionView(member),
  reachShown: shown?.pace ?? null,
  resting: shown?.resting ?? false,
  ended: shown?.ended ?? false,
  replacements: [...replacements],
});
