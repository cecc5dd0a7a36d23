import type { RefusalCode } from '@footbridge/domain';
import type { PageContent } from './page-content.ts';

export interface PageToKeep {
  /** Random (v4): a new page begins with a new one. */
  readonly id: string;
  readonly content: PageContent;
  /** When it was begun, if that is not to be found out from what is kept. */
  readonly writtenAt?: Date;
}

export interface PrivatePage extends PageToKeep {
  readonly writtenAt: Date;
  readonly changedAt: Date;
  /** `waiting`: on this device; Footbridge gets it in the next pause, or with the next connection. */
  readonly state: 'kept' | 'waiting' | 'refused';
  readonly refused: RefusalCode | null;
  /** Written in this visit, and not on another device or earlier. */
  readonly isFromHere: boolean;
}

export interface PagesState {
  /** Newest first. */
  readonly items: readonly PrivatePage[];
  /** There are some that the keys at hand do not open. */
  readonly hasClosed: boolean;
  readonly isLoaded: boolean;
  /** The last try to hand something over did not get through; what waits goes later. */
  readonly isCutOff: boolean;
  /** What was removed last and can be brought back. */
  readonly removed: PrivatePage | null;
}
