import type { OptionMark, Screening, Side } from '@footbridge/domain';
import type { SentWords } from './admit-words.ts';

/** What somebody asks to do in a conversation, whoever they are in it. */
interface Asked {
  readonly dialogue: string;
  readonly id: string;
  readonly move: string;
  readonly seen: number;
  readonly words: SentWords | null;
  readonly item?: string;
  readonly minutes?: number;
}

/** As one of the two. */
export interface Moving extends Asked {
  readonly space: string;
  readonly mark?: OptionMark;
  readonly at: number | null;
}

/** As the neutral. */
export interface Moderating extends Asked {
  readonly guest: string;
  readonly with?: Side;
  readonly screening?: Screening;
  /** Of words that this lets the other have: a copy of their key. */
  readonly wrap: string | null;
}
