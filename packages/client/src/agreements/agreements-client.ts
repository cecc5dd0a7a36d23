import {
  type Answers,
  type ClauseWords,
  type Flaw,
  isFlaw,
  readAgreement,
  type Report,
  type SayingReply,
} from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { Commitment } from '../letters/letter.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { readable, type Readable } from '../store.ts';
import type { AgreementDraft, AgreementEvidence, AgreementsState, Topic } from './agreement.ts';
import { evidence } from './evidence.ts';
import { type Held, held, type Leaving } from './held.ts';
import { createLiveAgreements, type LiveAgreements } from './live-agreements.ts';
import { makeDocument, partiesNow } from './make-document.ts';
import { offer } from './offer.ts';
import { reply, say, takeBack } from './sayings.ts';
import { commitmentText, crossingText, declaredText, topicsText } from './saying-texts.ts';
import { answer, sign } from './sign.ts';
import { endClause, stop, withdrawSignature } from './step-back.ts';
import { loadAgreements } from './take-in-agreements.ts';
import type { Answer } from '../wire/answer.ts';

/** Boundaries in one space: agreed, declared, and what is said of them. Ids are random (v4), the same when tried again. */
export interface AgreementsClient {
  readonly state: Readable<AgreementsState>;
  load(): Answer;
  /** What is wrong with a draft first, before it is offered. */
  check(draft: AgreementDraft): Flaw | null;
  /**
   * Offers a version: a first one, or one that amends what stands (a clause that is kept keeps its id). With `answering`
   * it counters the other's version and says what one thinks of each of its clauses.
   */
  offer(
    id: string,
    draft: AgreementDraft,
    answering?: { readonly version: string; readonly answers: Answers },
  ): Answer;
  /** Of clauses the other offers: accepted, declined, talk. Can be changed until one signs. */
  answer(version: string, answers: Answers): Answer;
  /**
   * Signs what was read. For a day nobody else knows.
   * @param passphrase asked for once more; `session:wrong` when it is another one.
   * @param name adopted for signing.
   * @param zone one's own clock (IANA), told to the server alone.
   */
  sign(version: string, signing: { name: string; passphrase: string; zone: string }): Answer;
  /** Takes one's own back while it cools off, without a trace. */
  withdrawSignature(version: string): Answer;
  /** Takes one's own offer back, or declines the other's, openly. */
  stop(version: string): Answer;
  /** What the rules one agreed to keep would make of what one is about to send. */
  held(leaving: Leaving): Answer<Held>;
  /** Ends one's own promise, at once. */
  endClause(version: string, clause: string): Answer;
  /** Says, or says anew, a limit about oneself. */
  declare(id: string, words: ClauseWords): Answer;
  /** Says openly that a boundary was crossed. */
  sayCrossed(id: string, crossing: { about: string; what: string; text: string }): Answer;
  /** Says, or says anew, something small that one will do, and how it goes if one likes. */
  commit(id: string, said: { commitment: Commitment; report: Report | null }): Answer;
  /** Shows one's topics as they are now, in place of those shown before; null shows none. */
  showTopics(topics: readonly Topic[] | null): Answer;
  /** Takes back what one said beside an agreement, at once. */
  takeBack(saying: string): Answer;
  /** Replies to what the other said; null takes it back. */
  reply(saying: string, reply: { reply: SayingReply; text: string } | null): Answer;
  /** What shows who signed what. Null: both have not signed it, or something does not fit. */
  evidence(version: string): Answer<AgreementEvidence | null>;
}

/** Boundaries in one space, as the pages see them. */
export function agreementsClient(context: Context, live: LiveSpace): AgreementsClient {
  live.agreements ??= createLiveAgreements(async (agreements) => {
    if (agreements.isLoaded || agreements.isBehind) return loadAgreements(context, live, agreements);
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
    held: (leaving) => held(context, live, agreements, leaving),
    endClause: (version, clause) => endClause(context, live, agreements, version, clause),
    declare: (id, words) => say(context, live, id, 'declared', declaredText(words)),
    sayCrossed: (id, crossing) => say(context, live, id, 'crossed', crossingText(crossing)),
    commit: (id, said) => say(context, live, id, 'committed', commitmentText(said)),
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
