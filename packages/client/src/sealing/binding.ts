import { envelopeVersion, type EnvelopeKind } from '@footbridge/domain';

/** What an envelope belongs to. It opens there and nowhere else. */
export interface Binding {
  /** Null for what a person keeps to themselves. */
  readonly space: string | null;
  readonly item: string;
  /** Member id; account id for what belongs to no space. */
  readonly author: string;
  readonly kind: EnvelopeKind;
  /** Number of the space key; 0 for a key that has no epochs. */
  readonly epoch: number;
}

/** The authenticated data of AES-GCM: a JSON array, so no two bindings give the same bytes. */
export const authenticatedData = ({ space, item, author, kind, epoch }: Binding) =>
  new TextEncoder().encode(JSON.stringify([envelopeVersion, space, item, author, kind, epoch]));
