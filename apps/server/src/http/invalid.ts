import type { RefusalReply } from '@footbridge/contract';
import { refusalCodes } from '@footbridge/domain';

interface Issue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

/** What is wrong with an input, by the first thing found: which field, never its value. */
export function invalid([issue]: readonly Issue[]): RefusalReply {
  // A schema may name the refusal itself, as the envelope's does.
  const refused = refusalCodes.find((code) => code === issue?.message) ?? 'request:invalid';
  const field = issue?.path.join('.');
  return field ? { refused, field } : { refused };
}
