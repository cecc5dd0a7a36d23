import type { Answer, LinkContent, SeatLinkContent } from '@footbridge/client';
import { isRefusal, type RefusalCode } from '@footbridge/domain';
import { footbridge } from '#lib/footbridge.ts';
import { takeFragment } from './fragment.ts';

/** The link someone came with, in memory alone: a reload ends it, and opening the link again resumes. */
class Carried<Content> {
  /** What followed the # of the address: both secrets of the link. */
  fragment = $state('');
  content = $state.raw<Content | null>(null);
  refused = $state<RefusalCode | null>(null);
  readonly #look: (fragment: string) => Answer<Content>;

  constructor(look: (fragment: string) => Answer<Content>) {
    this.#look = look;
  }

  /** Takes a link from the address, if there is one, and looks inside. */
  async take() {
    const fragment = takeFragment();
    if (fragment === '') return;
    this.fragment = fragment;
    await this.read();
  }

  async read() {
    this.refused = null;
    this.content = null;
    const answer = await this.#look(this.fragment);
    if (isRefusal(answer)) this.refused = answer.refused;
    else this.content = answer;
  }

  drop() {
    this.fragment = '';
    this.content = null;
    this.refused = null;
  }
}

export const carried = new Carried<LinkContent>((fragment) => footbridge.readLink(fragment));
/** The same for a seat beside the two. */
export const carriedSeat = new Carried<SeatLinkContent>((fragment) => footbridge.readSeatLink(fragment));
