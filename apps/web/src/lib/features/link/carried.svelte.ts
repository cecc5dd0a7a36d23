import type { LinkContent } from '@footbridge/client';
import { isRefusal, type RefusalCode } from '@footbridge/domain';
import { footbridge } from '#lib/footbridge.ts';
import { takeFragment } from './fragment.ts';

/** The link someone came with, in memory alone: a reload ends it, and opening the link again resumes. */
class Carried {
  /** What followed the # of the address: both secrets of the link. */
  fragment = $state('');
  content = $state.raw<LinkContent | null>(null);
  refused = $state<RefusalCode | null>(null);

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
    const answer = await footbridge.readLink(this.fragment);
    if (isRefusal(answer)) this.refused = answer.refused;
    else this.content = answer;
  }

  drop() {
    this.fragment = '';
    this.content = null;
    this.refused = null;
  }
}

export const carried = new Carried();
