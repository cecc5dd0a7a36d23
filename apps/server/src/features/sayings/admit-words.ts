import type { Sealed, SignedAct } from '@footbridge/contract';
import { isRefusal, type RecordedAct, type Refusal } from '@footbridge/domain';
import { admitAct } from '../record/admit-act.ts';

/**
 * Whether a saying or a reply is signed by its author. It names no parents and never enters the record.
 * @returns by what it is known while it waits.
 */
export function admitWords(
  kind: RecordedAct,
  { space, author, item }: { space: string; author: { id: string; signingKey: string }; item: string },
  { sealed, act }: { sealed: Sealed; act: SignedAct },
): Refusal | { mark: string } {
  const { envelope } = sealed;
  const admitted = admitAct(act, { kind, space, author, message: item, envelope, known: new Set() });
  return isRefusal(admitted) ? admitted : { mark: admitted.hash };
}
