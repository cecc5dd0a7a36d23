import type { Side } from '@footbridge/ui';

/** Something that was said or done, as it is drawn for its reader. */
export interface Sheet {
  readonly number: number;
  /** "Ruth said", or all there is to say: "The room rested." */
  readonly line: string;
  /** Null: no words, or they are not open here. */
  readonly text: string | null;
  readonly hasWords: boolean;
  /** The colour of whoever said it; '' for a neutral, the clock, and both together. */
  readonly side: Side | '';
}
