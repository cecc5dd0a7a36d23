import type { AcknowledgementView } from '@footbridge/contract';
import { acknowledgements, record, type Transaction, unawaited } from '@footbridge/db';
import { acknowledgementsShared, type Phase } from '@footbridge/domain';
import { tell, type Told } from '../feed/tell.ts';
import { hashOf } from '../record/admit-act.ts';
import type { BothSides } from './both-sides.ts';

/** Shows both sentences side by side, if both are written and the space is open. */
export async function shareAcknowledgements(
  tx: Transaction,
  space: string,
  phase: Phase,
  { own, other }: BothSides,
  at: Date,
): Promise<Told[]> {
  const written = [own, other].flatMap(({ id, acknowledgement }) =>
    acknowledgement ? [{ member: id, ...acknowledgement }] : [],
  );
  const authors = written.map(({ member }) => member);
  if (!acknowledgementsShared({ phase }, authors)) return [];
  const acts = written.map(({ member, act }) => ({
    spaceId: space,
    hash: hashOf(act, space, member),
    memberId: member,
    act,
    recordedAt: at,
  }));
  unawaited(acknowledgements.share(tx, space, at), record.add(tx, ...acts));
  const views = written.map(({ member, epoch, envelope, act }): AcknowledgementView => ({
    member,
    sealed: { epoch, envelope },
    act,
  }));
  const [ofOwn, ofOther] = views as [AcknowledgementView, AcknowledgementView];
  const told = await Promise.all([
    tell(tx, space, 'own', { kind: 'acknowledgement:shared', acknowledgement: ofOther }, at),
    tell(tx, space, 'others', { kind: 'acknowledgement:shared', acknowledgement: ofOwn }, at, acts[0]?.hash),
  ]);
  return told.flat();
}
