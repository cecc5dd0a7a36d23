import type { NeutralView } from '@footbridge/contract';
import type { LiveSpace } from './live-space.ts';

/** Who sits as a neutral in the space, as the server tells it. */
export const sittingNeutral = ({ snapshot: { space } }: LiveSpace): NeutralView | undefined =>
  space.neutrals.find(({ admission }) => admission !== null);
