import type { SeatLinkContent } from '@footbridge/client';
import { isRefusal, type RefusalCode } from '@footbridge/domain';
import { footbridge } from '#lib/footbridge.ts';
import { takeFragment } from '../link/fragment.ts';

/** The link for a seat someone came with, in memory alone: a reload ends it, and opening the link again resumes. */
class CarriedSeat {
  fragment = $state('');
  content = $state.raw<SeatLinkContent | null>(null);
  refused = $state<RefusalCode | null>(null);

  /** Takes a link from the address, if there is one, and looks inside. */
  async take() {
    const fragment = takeFragment();
    if (fragment === '') return;
    this.fragment = fragment;
    this.refused = null;
    this.content = null;
    const answer = await footbridge.readSeatLink(fragment);
    if (isRefusal(answer)) this.refused = answer.refused;
    else this.content = answer;
  }

  drop() {
    this.fragment = '';
    this.content = null;
    this.refused = null;
  }
}

export const carriedSeat = new CarriedSeat();
