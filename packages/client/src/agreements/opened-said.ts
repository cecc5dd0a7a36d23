import type { AgreementDocument } from '@footbridge/domain';
import type { OpenedText } from '../sealing/envelope.ts';

/** What was said, looked at by its reader. */
export interface OpenedSaid {
  /** It is what its author signed, as far as this device can tell. What is not plays no part. */
  readonly isGenuine: boolean;
  /** Whether the words were there to compare with; without the keys of that time they are not. */
  readonly isReadable: boolean;
  readonly document: AgreementDocument | null;
  /** The name a signature was made with. */
  readonly name: string | null;
  readonly opened: OpenedText | null;
}
