import type { OptionMark } from '@footbridge/domain';
import type { SentWords } from './admit-words.ts';

/** What somebody asks to do in a conversation. */
export interface Moving {
  readonly space: string;
  readonly dialogue: string;
  readonly id: string;
  readonly move: string;
  readonly seen: number;
  readonly words: SentWords | null;
  readonly item?: string;
  readonly mark?: OptionMark;
  readonly at: number | null;
  readonly minutes?: number;
}
