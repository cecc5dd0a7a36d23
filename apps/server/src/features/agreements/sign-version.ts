import type { Sealed, SignedAct } from '@footbridge/contract';
import { agreements } from '@footbridge/db';
import { isRefusal, refuse, signVersion as decide, type Refusal } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { tell } from '../feed/tell.ts';
import { atTable } from './at-table.ts';
import { admit } from './say.ts';
import { hasSigned } from './table.ts';

interface Signing {
  readonly space: string;
  readonly version: string;
  readonly id: string;
  readonly digest: string;
  readonly sealed: Sealed;
  readonly act: SignedAct;
  readonly zone: string;
}

/** Signs a version that both have accepted. Until its cooling-off is over it is there for its owner alone. */
export function signVersion(
  context: VerbContext,
  { space, version, id, digest, sealed, act, zone }: Signing,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  return atTable(context, space, async (tx, table) => {
    const { member, versions } = table;
    const earlier = await agreements.findSignature(tx, member.id, version);
    if (earlier?.id === id) return [];
    const signing = { version, digest, epoch: sealed.epoch };
    const signed = await hasSigned(tx, table, version);
    const decision = decide(table.space, versions, member.id, signing, signed, at);
    if (isRefusal(decision)) return decision;
    // Agreements are named by their line: what was signed is to be found again without this server.
    const { agreement } = decision.version;
    const admitted = await admit(tx, table, { kind: decision.type, sealed, act }, agreement);
    if (isRefusal(admitted)) return admitted;
    const row = {
      memberId: member.id,
      versionId: version,
      spaceId: space,
      id,
      digest,
      ...sealed,
      act,
      actHash: admitted.mark,
      zone,
      signedAt: at,
      showsAt: decision.showsAt,
    };
    if (!(await agreements.keepSignature(tx, row))) return refuse('agreement:changed');
    return tell(tx, space, 'own', { kind: 'agreement:changed', member: member.id }, at);
  });
}
