import { randomBytes } from 'node:crypto';
import type { Sealed, SignedAct } from '@footbridge/contract';
import { agreements, record, type Transaction } from '@footbridge/db';
import { isRefusal, refuse, type RecordedAct, type Refusal, type SaidKind } from '@footbridge/domain';
import { tell, type Told } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { noteBound } from '../rules/note-bound.ts';
import type { Table } from './table.ts';

interface Words {
  readonly id: string;
  readonly kind: SaidKind;
  readonly content: object;
  readonly sealed: Sealed | null;
  readonly act: SignedAct | null;
}

const actOf = {
  offered: 'agreement:offer',
  answered: 'agreement:answer',
  signed: 'agreement:sign',
  stopped: 'agreement:stop',
  clause_ended: 'agreement:end_clause',
} as const satisfies Record<SaidKind, RecordedAct>;

/**
 * Whether an act is its author's own, for what is being done. Stepping back needs none.
 * @param item what the act is about: what is said, or the agreement that is signed.
 * @returns by what it is known: the act's hash, or a random name.
 */
export async function admit(
  tx: Transaction,
  { id: space, member }: Table,
  { kind, sealed, act }: Pick<Words, 'kind' | 'sealed' | 'act'>,
  item: string,
): Promise<Refusal | { mark: string }> {
  if (!act) return sealed ? refuse('request:invalid') : { mark: randomBytes(32).toString('base64url') };
  const known = await record.known(tx, space, act.parents);
  const envelope = sealed?.envelope ?? null;
  const admitted = admitAct(act, {
    kind: actOf[kind],
    space,
    author: member,
    message: item,
    envelope,
    known,
  });
  return isRefusal(admitted) ? admitted : { mark: admitted.hash };
}

/** Keeps what was said, for good; its author sees it at once, the other when it reaches them. */
export async function say(
  tx: Transaction,
  table: Table,
  { id, kind, content, sealed, act }: Words,
  mark: string,
  at: Date,
): Promise<Refusal | Told[]> {
  const { id: spaceId, member, next } = table;
  const row = {
    spaceId,
    id,
    authorId: member.id,
    place: next,
    kind,
    content,
    epoch: sealed?.epoch ?? null,
    envelope: sealed?.envelope ?? null,
    act,
    mark,
    saidAt: at,
  };
  if (!(await agreements.add(tx, row))) return refuse('agreement:id_used');
  if (act) await record.add(tx, { spaceId, hash: mark, memberId: member.id, act, recordedAt: at });
  if (kind === 'signed' || kind === 'clause_ended') await noteBound(tx, table, at);
  const news = kind === 'offered' ? 'agreement:offered' : 'agreement:changed';
  return tell(tx, spaceId, 'all', { kind: news, member: member.id }, at, mark);
}
