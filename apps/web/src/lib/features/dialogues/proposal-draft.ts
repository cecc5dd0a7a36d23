import type { DialoguePace } from '@footbridge/domain';
import type { Way } from '#lib/copy/dialogues/ways.ts';

/** What one is about to ask for. It is yours alone until it is sent. */
export interface ProposalDraft {
  /** '' until it is first sent; then the same however often it is tried. */
  readonly id: string;
  readonly topic: string;
  readonly isLater: boolean;
  readonly pace: DialoguePace;
  readonly protocol: Way;
  /** With the neutral who sits in the space. */
  readonly isWith: boolean;
  readonly isMediation: boolean;
  readonly isShuttle: boolean;
  /** As the pickers have them; '' for none. */
  readonly times: readonly string[];
}

export const blankProposal: ProposalDraft = {
  id: '',
  topic: '',
  isLater: false,
  pace: 'own_time',
  protocol: 'floor',
  isWith: false,
  isMediation: false,
  isShuttle: false,
  times: ['', '', ''],
};
