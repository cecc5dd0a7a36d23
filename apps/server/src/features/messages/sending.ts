import type { ItemKeys, Sealed, SignedAct } from '@footbridge/contract';

/** A message as its author sends it off. */
export interface Sending {
  readonly space: string;
  readonly id: string;
  readonly sealed: Sealed;
  readonly act: SignedAct;
  readonly holdUntil: string | null;
  /** For the two alone: its own key, wrapped to each of them. */
  readonly itemKeys: ItemKeys | null;
}
