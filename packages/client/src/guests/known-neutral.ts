import type { NeutralView, PublicKeys } from '@footbridge/contract';
import type { NeutralStatement } from './neutral-statement.ts';
import type { Introduction } from '../spaces/naming.ts';

/** What a proposal says, under the seal of the space: the words, and whom they are about. Both yeses sign this very text. */
export interface ProposalText {
  readonly words: string;
  readonly introduction: Introduction;
  readonly publicKeys: PublicKeys;
  /** What they state of themselves; absent where they stated nothing. */
  readonly statement?: NeutralStatement;
}

/** A neutral as this device knows them. */
export interface KnownNeutral {
  readonly view: NeutralView;
  /** Null when it could not be opened, or is not about whom the server says. */
  readonly proposal: ProposalText | null;
  /** Both yeses are there, each signed by one of the two: then, and only then, is a key wrapped to them. */
  readonly isProven: boolean;
}
