import { isFlaw, readAgreement, type Flaw } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/LiveSpace.ts';
import { readable } from '../store.ts';
import type { AgreementDraft, Topic } from './Agreement.ts';
import type { AgreementsClient } from '../types.ts';
import { evidence } from './evidence.ts';
import { held } from './held.ts';
import { createLiveAgreements, type LiveAgreements } from './LiveAgreements.ts';
import { makeDocument, partiesNow } from './makeDocument.ts';
import { offer } from './offer.ts';
import { reply, say, takeBack } from './sayings.ts';
import { crossingText, declaredText, topicsText } from './sayingTexts.ts';
import { answer, sign } from './sign.ts';
import { endClause, stop, withdrawSignature } from './stepBack.ts';
import { loadAgreements } from './takeInAgreements.ts';

/** Boundaries in one space, as the pages see them. */
export function agreementsClient(context: Context, live: LiveSpace): AgreementsClient {
  live.agreements ??= createLiveAgreements(async (agreements) => {
    if (agreements.isLoaded) await loadAgreements(context, live, agreements);
  });
  const { agreements } = live;
  return {
    state: readable(agreements.state),
    load: () => loadAgreements(context, live, agreements),
    check: (draft) => check(context, live, agreements, draft),
    offer: (id, draft, answering) => offer(context, live, agreements, id, draft, answering ?? null),
    answer: (version, answers) => answer(context, live, agreements, version, answers),
    sign: (version, signing) => sign(context, live, agreements, version, signing),
    withdrawSignature: (version) => withdrawSignature(context, live, version),
    stop: (version) => stop(context, live, agreements, version),
    held: () => held(context, live),
    endClause: (version, clause) => endClause(context, live, agreements, version, clause),
    declare: (id, words) => say(context, live, id, 'declared', declaredText(words)),
    sayCrossed: (id, crossing) => say(context, live, id, 'crossed', crossingText(crossing)),
    showTopics: (topics) => showTopics(context, live, agreements, topics),
    takeBack: (saying) => takeBack(context, live, saying),
    reply: (saying, said) => reply(context, live, agreements, saying, said),
    evidence: (version) => evidence(context, live, agreements, version),
  };
}

function check(
  context: Context,
  live: LiveSpace,
  agreements: LiveAgreements,
  draft: AgreementDraft,
): Flaw | null {
  const parties = partiesNow(context, live);
  if (!parties) return { flaw: 'parties-wrong' };
  const document = makeDocument(live, agreements, parties, draft, undefined);
  const read = readAgreement(document);
  return isFlaw(read) ? read : null;
}

/** All that one shows stands under one id, which is the same on every device: that of whose topics they are. */
function showTopics(
  context: Context,
  live: LiveSpace,
  { sayings }: LiveAgreements,
  topics: readonly Topic[] | null,
) {
  const own = live.snapshot.space.own.member;
  const shown = sayings.find(({ by, kind }) => by === own && kind === 'topics')?.id;
  if (topics) return say(context, live, shown ?? own, 'topics', topicsText(topics));
  return shown ? takeBack(context, live, shown) : Promise.resolve(undefined);
}
