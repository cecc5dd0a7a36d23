import type { Envelope, RefusalCode } from '@footbridge/domain';
import type { Readable } from '../store.ts';
import type {
  AcknowledgementView,
  IntroductionView,
  ItemKeys,
  PublicKeys,
  Sealed,
  SignedAct,
} from '@footbridge/contract';

/** What this device keeps. Nothing in it is readable without a key that is not in it. */
export interface Tables {
  /** The device's own key and, sealed under it, an account's; by account. */
  device: { local: CryptoKey; sealed: Envelope };
  /** Private texts begun, sealed to oneself; by account, space and name. */
  drafts: { envelope: Envelope };
  /** What was seen of a space, by account and space. */
  seen: Seen;
  /** Messages that Footbridge does not have yet, by id. */
  outbox: OutboxEntry;
  /** Private pages that Footbridge does not have yet, by account and id. */
  pages: LocalPage;
  /** Spaces whose links somebody here wants no more of, by id. */
  closed: Record<string, never>;
  /** The session here is to end, and Footbridge could not be reached yet. */
  ending: Record<string, never>;
}

export interface Seen {
  /** The newest messages seen: their hashes in the record and where they stood in one's own feed. */
  readonly heads: readonly { hash: string; position: number }[];
  /** The other's keys, as this device came to know them. */
  readonly keysOfOther: PublicKeys | null;
  /** Digests of what was said about agreements. */
  readonly agreements?: readonly string[];
  readonly accepted?: {
    readonly introduction: Accepted<IntroductionView> | null;
    readonly acknowledgement: Accepted<AcknowledgementView> | null;
  };
}

/** The newest that this device has opened, and the hashes of the acts it took the place of. */
export interface Accepted<View> {
  readonly newest: View;
  readonly earlier: readonly string[];
}

export interface LocalPage {
  readonly account: string;
  readonly id: string;
  readonly envelope: Envelope;
  /** The revision it goes over; 0 for a new page. */
  readonly from: number;
  /** The code it was refused with. */
  readonly refused: RefusalCode | null;
}

export interface OutboxEntry {
  readonly account: string;
  readonly space: string;
  readonly id: string;
  /** Milliseconds; later is sent later. */
  readonly order: number;
  readonly writtenAt: string;
  readonly holdUntil: string | null;
  readonly sealed: Sealed;
  readonly commitment: string;
  /** Its own key, wrapped to each of the two, where the space key is not for them alone. */
  readonly itemKeys?: ItemKeys | null;
  /** The neutral who was to read it as well when it was written. */
  readonly alsoFor?: string | null;
  /** Signed when first sent, and never otherwise afterwards: trying again must be the same act. */
  readonly act: SignedAct | null;
  /** The code it was refused with. */
  readonly refused: string | null;
}

export type Table = keyof Tables;

export interface LocalStore {
  /** Whether what is put is still there at the next visit. */
  readonly keeps: Readable<boolean>;
  get<Name extends Table>(table: Name, key: string): Promise<Tables[Name] | undefined>;
  all<Name extends Table>(table: Name): Promise<Tables[Name][]>;
  put<Name extends Table>(table: Name, key: string, value: Tables[Name]): Promise<void>;
  delete(table: Table, key: string): Promise<void>;
  /** Everything, for good. */
  clear(): Promise<void>;
}

export const tables = [
  'device',
  'drafts',
  'seen',
  'outbox',
  'pages',
  'closed',
  'ending',
] as const satisfies readonly Table[];
