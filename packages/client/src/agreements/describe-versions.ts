import {
  isOpen,
  lapsesAt,
  moveOf,
  restsUntil,
  settled,
  signableUntil,
  statusOf,
  takesEffectAt,
  type Version,
} from '@footbridge/domain';
import type { AgreementsState, AgreementVersion } from './agreement.ts';
import type { LiveAgreements } from './live-agreements.ts';

/** How agreements stand for one of the two, at a moment. */
export function describeVersions(
  own: string,
  agreements: Pick<LiveAgreements, 'versions' | 'pending' | 'said' | 'opened'>,
  now: Date,
): Pick<AgreementsState, 'versions' | 'standing' | 'open'> {
  const described = agreements.versions.map((version) => describe(own, agreements, version, now)).reverse();
  const stands = settled(agreements.versions)?.id;
  const openIds = agreements.versions
    .filter((version) => isOpen(version, agreements.versions, now))
    .map(({ id }) => id);
  return {
    versions: described,
    standing: described.find(({ id }) => id === stands) ?? null,
    open: described.filter(({ id }) => openIds.includes(id)),
  };
}

function describe(
  own: string,
  { versions, pending, said, opened }: Pick<LiveAgreements, 'versions' | 'pending' | 'said' | 'opened'>,
  version: Version,
  now: Date,
): AgreementVersion {
  const { id, by, digest, answers, answering, replacedBy, offeredAt } = version;
  const status = statusOf(version, versions, now);
  const mine = by === own;
  const coolingOff = pending.find((one) => one.version === id);
  const hasSigned = Boolean(coolingOff) || version.signatures.some((one) => one.by === own);
  const nameOf = (signer: string) =>
    said
      .filter(
        ({ by: author, content }) => author === signer && content.kind === 'signed' && content.version === id,
      )
      .map((one) => opened.get(one.id)?.name ?? null)
      .find(Boolean) ?? null;
  const isSigned = ({ by: who, clause }: Version['endings'][number]) =>
    said.some(
      ({ by: author, act, content }) =>
        act !== null &&
        author === who &&
        content.kind === 'clause_ended' &&
        content.version === id &&
        content.clause === clause,
    );
  const isStopSigned = said.some(
    ({ by: author, act, content }) =>
      act !== null && author === version.stoppedBy && content.kind === 'stopped' && content.version === id,
  );
  const resting = version.clauses.flatMap((clause) => {
    const until = mine ? restsUntil(versions, own, clause.id, now) : null;
    return until ? [[clause.id, until] as const] : [];
  });
  return {
    id,
    mine,
    document: opened.get(id)?.document ?? null,
    digest,
    status,
    move: moveOf(version, status, own, hasSigned),
    offeredAt,
    lapsesAt: lapsesAt(version),
    signableUntil: signableUntil(version),
    answers,
    counters: answering?.version ?? null,
    stop: version.stoppedBy ? { mine: version.stoppedBy === own, isSigned: isStopSigned } : null,
    replacedBy: replacedBy?.id ?? null,
    signatures: version.signatures.map((one) => ({
      mine: one.by === own,
      name: nameOf(one.by),
      signedAt: one.signedAt,
      shownAt: one.at,
    })),
    ownSignature: coolingOff
      ? { signedAt: new Date(coolingOff.signedAt), showsAt: new Date(coolingOff.showsAt) }
      : null,
    takesEffectAt: takesEffectAt(version),
    endings: version.endings.map((one) => ({
      clause: one.clause,
      mine: one.by === own,
      at: one.at,
      isSigned: isSigned(one),
    })),
    resting: Object.fromEntries(resting),
  };
}
