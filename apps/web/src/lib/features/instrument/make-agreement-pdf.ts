import { piece, type AgreementEvidence, type Footbridge } from '@footbridge/client';
import type { RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { makeInstrument } from '@footbridge/instrument';
import type { CannotPrint } from '@footbridge/instrument/pdf';

/**
 * A signed agreement as a sealed PDF, made in this page: Footbridge is told a digest, and nothing of what it is the digest
 * of. What it needs is fetched when it is first made.
 * @throws Unreachable when a part of it does not come.
 */
export async function makeAgreementPdf(
  footbridge: Pick<Footbridge, 'seal'>,
  evidence: AgreementEvidence,
): Promise<Uint8Array<ArrayBuffer> | CannotPrint | RefusalReply> {
  const [{ makePdf }, { loadTypeface }] = await piece(
    Promise.all([import('@footbridge/instrument/pdf'), import('./typefaces.ts')]),
  );
  return makePdf<RefusalReply>(await makeInstrument(evidence), {
    load: loadTypeface,
    seal: footbridge.seal,
    isNo: isRefusal,
  });
}
