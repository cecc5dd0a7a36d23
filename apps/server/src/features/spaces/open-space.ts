import type { SignedAct } from '@footbridge/contract';
import { leaving, record, spaces, unawaited, type Transaction } from '@footbridge/db';
import { tell, type Told } from '../feed/tell.ts';
import { hashOf } from '../record/admit-act.ts';
import type { BothSides } from './both-sides.ts';
import { joinReadiness } from './join-readiness.ts';
import { otherView } from './other-view.ts';
import { shareAcknowledgements } from './share-acknowledgements.ts';

/** The second yes: each learns of the other, and of whatever has become joint by it, in the same moment. */
export async function openSpace(
  tx: Transaction,
  space: string,
  sides: BothSides,
  ownConsent: SignedAct,
  at: Date,
): Promise<Told[]> {
  const { own, other } = sides;
  const acts = [
    [own, own.introductionAct],
    [own, ownConsent],
    [other, other.introductionAct],
    [other, other.consentAct],
  ] as const;
  unawaited(
    spaces.open(tx, space, at),
    record.add(
      tx,
      ...acts.flatMap(([{ id }, act]) =>
        act ? [{ spaceId: space, hash: hashOf(act, space, id), memberId: id, act, recordedAt: at }] : [],
      ),
    ),
  );
  const shown = await leaving.listShown(tx, space);
  const asOther = (side: BothSides['own']) =>
    otherView(
      side,
      shown.find(({ memberId }) => memberId === side.id),
    );
  const told = await Promise.all([
    tell(tx, space, 'own', { kind: 'space:opened', other: asOther(other) }, at),
    tell(tx, space, 'others', { kind: 'space:opened', other: asOther(own) }, at),
    shareAcknowledgements(tx, space, 'open', sides, at),
    joinReadiness(tx, space, 'open', sides, 'willing', at),
    joinReadiness(tx, space, 'open', sides, 'accountable', at),
  ]);
  return told.flat();
}
