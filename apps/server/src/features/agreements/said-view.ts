import type { PendingSignatureView, SaidView } from '@footbridge/contract';
import type { agreements } from '@footbridge/db';

export const saidView = ({
  id,
  authorId,
  kind,
  content,
  epoch,
  envelope,
  act,
  saidAt,
}: agreements.SaidRow): SaidView => ({
  id,
  by: authorId,
  at: saidAt.toISOString(),
  // Stored as the contract has it.
  content: { ...content, kind } as SaidView['content'],
  sealed: envelope === null ? null : { epoch: epoch ?? 0, envelope },
  act,
});

export const signatureView = ({
  id,
  versionId,
  signedAt,
  showsAt,
}: agreements.SignatureRow): PendingSignatureView => ({
  id,
  version: versionId,
  signedAt: signedAt.toISOString(),
  showsAt: showsAt.toISOString(),
});
