import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isFlaw, isRefusal, readAgreement, settled, type Answers } from '@footbridge/domain';
import { digestOf } from '@footbridge/record';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { AgreementDraft } from './agreement.ts';
import type { LiveAgreements } from './live-agreements.ts';
import { makeDocument, partiesNow } from './make-document.ts';
import { actsAbout, sealAndSign } from './say-agreement.ts';
import { offerText } from './texts.ts';

/** Offers a version, perhaps in answer to the other's. Trying again offers the same: the first to arrive counts. */
export async function offer(
  context: Context,
  live: LiveSpace,
  agreements: LiveAgreements,
  id: string,
  draft: AgreementDraft,
  answering: { readonly version: string; readonly answers: Answers } | null,
): Promise<RefusalReply | undefined> {
  const parties = partiesNow(context, live);
  if (!parties) return { refused: 'key:conflict' };
  const document = makeDocument(live, agreements, parties, draft, answering?.version);
  if (isFlaw(readAgreement(document))) return { refused: 'request:invalid', field: 'clauses' };
  const { agreement, version, supersedes, clauses, effectiveFrom, reviewOn } = document;
  const outline = {
    agreement,
    version,
    digest: await digestOf(document),
    supersedes,
    clauses: clauses.map(({ id: clause, kind, owner, rule }) => ({ id: clause, kind, owner, rule })),
    effectiveFrom,
    reviewOn,
    answering,
  };
  const parents = await actsAbout(live, agreements, answering?.version ?? settled(agreements.versions)?.id);
  const words = {
    kind: 'agreement:offer',
    envelope: 'agreement',
    item: id,
    text: offerText(document, answering),
    parents,
  } as const;
  const refusal = await sealAndSign(context, live, words, (signed) =>
    context.call(endpoints.agreements.offer, {
      params: { space: live.id, version: id },
      body: { outline, ...signed },
    }),
  );
  if (!isRefusal(refusal) || refusal.refused !== 'agreement:id_used') return refusal;
  // An earlier try got through after all, and only its answer was lost.
  await agreements.takeIn();
  return agreements.said.some((one) => one.id === id) ? undefined : refusal;
}
