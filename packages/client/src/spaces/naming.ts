import type { TalkWish } from '@footbridge/domain';

/** How a person wishes to be named. Pronouns and form of address may be ''. */
export interface Introduction {
  readonly name: string;
  readonly pronouns: string;
  readonly formOfAddress: string;
  /** What helps when one talks with them; left out: they have not said. */
  readonly helps?: readonly TalkWish[];
}
