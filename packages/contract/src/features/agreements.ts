import { clauseAnswers, clauseKinds, isDay, limits, saidKinds, seers, weekdays } from '@footbridge/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { hash, id, inSpace, instant, nothing, pageEnvelope, sealed, signedAct } from '../shapes.ts';
import { isZone } from './spaces.ts';

/** A day of the calendar, 'YYYY-MM-DD'. */
const day = z.string().length(10).refine(isDay);

/** A member, or both. */
const who = z.union([id, z.literal('both')]);

const binds = { binds: who };
const clockTime = z.string().length(5);

/** What the software keeps, in clear. Whether it makes sense is `readRule`'s to say. */
const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    ...binds,
    kind: z.literal('quiet'),
    clock: id,
    from: clockTime,
    to: clockTime,
    days: z.array(z.enum(weekdays)).max(7).readonly(),
  }),
  z.strictObject({
    ...binds,
    kind: z.literal('silence'),
    clock: id,
    dates: z
      .array(z.strictObject({ from: day, to: day }))
      .max(50)
      .readonly(),
  }),
  z.strictObject({ ...binds, kind: z.literal('pace'), items: z.int(), per: z.literal('week') }),
  z.strictObject({ ...binds, kind: z.literal('length'), characters: z.int() }),
  z.strictObject({ ...binds, kind: z.literal('only-in-sessions') }),
  z.strictObject({ ...binds, kind: z.literal('seen-by'), who: z.enum(seers) }),
]);

const answers = z.record(id, z.enum(clauseAnswers)).refine((said) => {
  const count = Object.keys(said).length;
  return count > 0 && count <= limits.clauses;
});
const answering = z.strictObject({ version: id, answers });

const clauseOutline = z.strictObject({
  id,
  kind: z.enum(clauseKinds),
  owner: who,
  rule: rule.nullable(),
});

/** What of a version is not sealed: its structure, its digest, its rules. Never a word of it. */
export const versionOutline = z.strictObject({
  agreement: id,
  version: z
    .int()
    .min(1)
    .max(limits.offers * 2),
  digest: hash,
  supersedes: hash.nullable(),
  clauses: z.array(clauseOutline).min(1).max(limits.clauses),
  effectiveFrom: day.nullable(),
  reviewOn: day.nullable(),
  answering: answering.nullable(),
});

const sealedVersion = z.strictObject({ epoch: z.int().min(1), envelope: pageEnvelope });

const about = { version: id };

/** What was said openly: everything that how agreements stand is read from. */
export const said = z.strictObject({
  id,
  by: id,
  at: instant,
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal(saidKinds[0]), ...versionOutline.shape }),
    z.strictObject({ kind: z.literal(saidKinds[1]), ...answering.shape }),
    z.strictObject({ kind: z.literal(saidKinds[2]), ...about, digest: hash, signedAt: instant }),
    z.strictObject({ kind: z.literal(saidKinds[3]), ...about }),
    z.strictObject({ kind: z.literal(saidKinds[4]), ...about, clause: id }),
  ]),
  /** The document, the answers, or the name that was signed with; null where there are no words. */
  sealed: sealedVersion.nullable(),
  /** Null where somebody stepped back without their keys at hand. */
  act: signedAct.nullable(),
});

/** One's own signature while it cools off. It exists for its owner alone. */
export const pendingSignature = z.strictObject({
  id,
  version: id,
  signedAt: instant,
  showsAt: instant,
});

const oneVersion = z.strictObject({ space: id, version: id });
/** Stepping back asks for no key. */
const unsigned = z.strictObject({ id, act: signedAct.nullable() });

export const agreements = {
  list: endpoint({
    act: 'agreement:list',
    method: 'GET',
    path: '/spaces/:space/agreements',
    summary:
      'All that was said openly about agreements, in order, as far as it has reached one; and one’s own signatures that cool off.',
    params: inSpace,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ said: z.array(said), pending: z.array(pendingSignature) }),
  }),
  offer: endpoint({
    act: 'agreement:offer',
    method: 'PUT',
    path: '/spaces/:space/agreements/:version',
    summary: 'Offer a version, perhaps in answer to the other’s. It never changes from then on.',
    params: oneVersion,
    query: nothing,
    body: z.strictObject({ outline: versionOutline, sealed: sealedVersion, act: signedAct }),
    reply: nothing,
  }),
  answer: endpoint({
    act: 'agreement:answer',
    method: 'POST',
    path: '/spaces/:space/agreements/:version/answers',
    summary:
      'Say of clauses that the other offers that one accepts, declines, or would like to talk about them.',
    params: oneVersion,
    query: nothing,
    body: z.strictObject({ id, answers, sealed, act: signedAct }),
    reply: nothing,
  }),
  sign: endpoint({
    act: 'agreement:sign',
    method: 'PUT',
    path: '/spaces/:space/agreements/:version/signature',
    summary:
      'Sign a version that both have accepted. For a day nobody else knows, and it can be taken back without a trace.',
    params: oneVersion,
    query: nothing,
    /** `zone`: one's own (IANA), for rules that go by one’s clock. Nobody else ever learns it. */
    body: z.strictObject({
      id,
      digest: hash,
      sealed,
      act: signedAct,
      zone: z.string().max(64).refine(isZone),
    }),
    reply: nothing,
  }),
  withdrawSignature: endpoint({
    act: 'signature:withdraw',
    method: 'DELETE',
    path: '/spaces/:space/agreements/:version/signature',
    summary: 'Take one’s signature back while it cools off. Nobody ever knows of it.',
    params: oneVersion,
    query: nothing,
    body: nothing,
    reply: nothing,
  }),
  stop: endpoint({
    act: 'agreement:stop',
    method: 'POST',
    path: '/spaces/:space/agreements/:version/end',
    summary: 'Not go on with a version that does not stand yet: take one’s own back, or decline the other’s.',
    params: oneVersion,
    query: nothing,
    body: unsigned,
    reply: nothing,
  }),
  endClause: endpoint({
    act: 'agreement:end_clause',
    method: 'POST',
    path: '/spaces/:space/agreements/:version/clauses/:clause/end',
    summary: 'End one’s own promise in a clause, at once and without a reason.',
    params: z.strictObject({ space: id, version: id, clause: id }),
    query: nothing,
    body: unsigned,
    reply: nothing,
  }),
};

export type VersionOutlineView = z.infer<typeof versionOutline>;
export type SaidView = z.infer<typeof said>;
export type PendingSignatureView = z.infer<typeof pendingSignature>;
