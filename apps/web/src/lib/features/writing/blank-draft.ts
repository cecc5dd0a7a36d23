import type { LetterDraft } from '@footbridge/client';

export const blankDraft = (space: string | null): LetterDraft => ({
  kind: 'draft',
  text: '',
  isPutDown: false,
  space,
  kept: [],
  values: '',
  showUp: '',
  theirWords: '',
  versions: [],
  handing: null,
});
