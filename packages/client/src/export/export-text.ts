import type { Context } from '../context.ts';
import type { OpenedText } from '../sealing/envelope.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { isCutOffFrom } from '../spaces/replaced-keys.ts';
import type { ProvenText } from './export-file.ts';

/**
 * A text with what proves it; one that stays closed is named as closed.
 * @param sealed.epoch number of the space key it is under.
 * @param act hash of its act in the record, if it is there.
 */
export const exportText = (
  context: Context,
  live: LiveSpace,
  { epoch }: { readonly epoch: number },
  opened: OpenedText | null,
  act: string | null,
): ProvenText => ({
  text: opened?.text ?? null,
  salt: opened?.salt ?? null,
  act,
  isFromBefore: opened === null && isCutOffFrom(context, live, epoch),
});
