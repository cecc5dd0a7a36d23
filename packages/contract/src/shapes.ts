import { isEnvelope, parties, recordedActs, refusalCodes } from '@footbridge/domain';
import { z } from 'zod';

/** The small shapes that every feature shares. Bytes travel as base64url without padding. */

/** Random (v4), never time-ordered: an id must not tell when something was begun. */
export const id = z.uuid({ version: 'v4' });
export const instant = z.iso.datetime();
export const position = z.int().min(0);

const bytes = (length: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((length * 4) / 3)}}$`));

/** 32 bytes: a key half, a link token, a hash. */
export const secret = bytes(32);
export const hash = bytes(32);
export const salt = bytes(16);
export const signature = bytes(64);
/** HPKE (RFC 9180), X25519 and AES-256-GCM: encapsulated key (32) and sealed 32-byte key (48). */
export const keyWrap = bytes(80);

export const envelope = z.string().max(44_000).refine(isEnvelope, { error: 'envelope:damaged' });
/** A private page may hold a long letter with its earlier versions; what goes to someone else may not. */
export const pageEnvelope = z.string().max(132_000).refine(isEnvelope, { error: 'envelope:damaged' });
/** A letter may be longer than a message. */
export const letterEnvelope = z.string().max(88_000).refine(isEnvelope, { error: 'envelope:damaged' });
/** A text sealed under the space key of that epoch. */
export const sealed = z.strictObject({ epoch: z.int().min(1), envelope });

/** A key of an item's own, wrapped to each who may read it. */
export const itemKeys = z.array(z.strictObject({ member: z.uuid({ version: 'v4' }), wrap: keyWrap })).max(8);

export const publicKeys = z.strictObject({ agreement: bytes(32), signing: bytes(32) });

/**
 * An act as its author signed it. `parents` are the author's own newest messages (a graph, see
 * ARCHITECTURE.md), `commitment` binds the text (salt and all), `envelopeHash` the sealed bytes. See packages/record.
 */
export const signedAct = z.strictObject({
  kind: z.enum(recordedActs),
  item: id,
  parents: z.array(hash).max(8),
  commitment: hash,
  envelopeHash: hash.nullable(),
  signature,
});

export const party = z.enum(parties);

/** Every "no" the service can give. `field` names the input it is about, never its value. */
export const refusal = z.strictObject({
  refused: z.enum(refusalCodes),
  field: z.string().optional(),
  /** Seconds after which another try may succeed. */
  retryAfter: z.int().optional(),
});

export const nothing = z.strictObject({});
export const inSpace = z.strictObject({ space: id });

export type ItemKeys = z.infer<typeof itemKeys>;
export type KeyWrap = z.infer<typeof keyWrap>;
export type PublicKeys = z.infer<typeof publicKeys>;
export type Sealed = z.infer<typeof sealed>;
export type SignedAct = z.infer<typeof signedAct>;
export type RefusalReply = z.infer<typeof refusal>;
