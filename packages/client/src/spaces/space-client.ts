import type { NeutralDays } from '../guests/neutral-days.ts';
import type {
  Ending,
  GuestRole,
  InvitationKind,
  OwnReach,
  Pause,
  ReadinessAnswer,
  ReadinessQuestion,
} from '@footbridge/domain';
import type { Context } from '../context.ts';
import { draft, type Draft } from '../conversation/draft.ts';
import { loadEarlier } from '../conversation/load-newest.ts';
import { discard, hide, show, takeBack, tryAgain } from '../conversation/message-acts.ts';
import { search } from '../conversation/search.ts';
import { write } from '../conversation/write.ts';
import { readable, type Readable } from '../store.ts';
import { acknowledge } from './acknowledge.ts';
import { answerReadiness } from './answer-readiness.ts';
import { consent } from './consent.ts';
import { introduce } from './introduce.ts';
import { invite, revokeInvitation } from './invite.ts';
import { catchUp } from './follow.ts';
import * as leaving from './leaving.ts';
import type { LiveSpace } from './live-space.ts';
import { setReach } from './set-reach.ts';
import { piece } from '../wire/piece.ts';
import type { AgreementsClient } from '../agreements/agreements-client.ts';
import type { Answer } from '../wire/answer.ts';
import type { Conversation, ConversationItem } from '../conversation/conversation.ts';
import type { DialoguesClient } from '../dialogues/dialogues-client.ts';
import type { Introduction } from './naming.ts';
import type { LettersClient } from '../letters/letters-client.ts';
import type { SpaceState } from './space.ts';
import type { ToShow } from '../guests/seat.ts';

export interface SpaceClient {
  readonly state: Readable<SpaceState>;
  readonly conversation: Readable<Conversation>;
  loadEarlier(): Answer;
  /** Into the outbox: kept here until Footbridge has it, whatever the connection does. */
  write(
    text: string,
    options?: { holdUntil?: Date | null; alsoForNeutral?: boolean },
  ): Answer<{ id: string }>;
  takeBack(id: string): Answer;
  hide(id: string): Answer;
  show(id: string): Answer;
  /** For a refused message. */
  tryAgain(id: string): Promise<void>;
  /** Takes a waiting or refused message out of the outbox. */
  discard(id: string): Promise<void>;
  consent(): Answer;
  introduce(introduction: Introduction): Answer;
  acknowledge(text: string): Answer;
  answerReadiness(question: ReadinessQuestion, answer: ReadinessAnswer, note?: string): Answer;
  invite(invitation: { kind: InvitationKind; words: string }): Answer<{ id: string; link: string }>;
  revokeInvitation(id: string): Answer;
  /** A link for a neutral, or for one's own supporter. */
  inviteGuest(role: GuestRole): Answer<{ id: string; link: string }>;
  /** Ends a guest's seat, or the link for it, at once. */
  endGuest(id: string): Answer;
  /** One's own yes to someone who said that they would; the other is asked. */
  proposeNeutral(id: string): Answer;
  /** The second yes. */
  admitNeutral(id: string): Answer;
  /** Nobody is told. */
  declineNeutral(id: string): Answer;
  /** One's own yes to opening what was written before; with both, its keys are handed over. */
  openEarlier(id: string): Answer;
  neutralDays(): Answer<NeutralDays>;
  /** A copy, to one's own supporter, in place of one from before. Nobody else learns of it. */
  showTo(guest: string, item: ToShow): Answer;
  unshow(guest: string, id: string): Answer;
  /** The neutral may read one's own message that was for the two. */
  letNeutralRead(message: string): Answer;
  /** Holds at once; the other cannot tell. */
  setReach(reach: OwnReach): Answer;
  /** For who is not live: what has arrived since. */
  lookForNew(): Promise<void>;
  /** Nothing ever refuses it but the lack of a connection; again for another kind or time. */
  pause(pause: Pause): Answer;
  resume(): Answer;
  /** For good. `told`: the other sees that it has ended; `untold`: for the other nothing changes. */
  end(ending: Ending): Answer;
  /** Leaves without a word; no link of theirs will bring one into a space with them again, and they cannot tell. */
  block(): Answer;
  /** What was sent while one was away arrives now. */
  readWaiting(): Answer;
  /** It never arrives, and its author cannot tell. */
  putAwayWaiting(): Answer;
  /** Opens what both wrote before to the other, who came back under new keys. For good. */
  offerHistory(): Answer;
  /** Eight words that are the same on both sides; null while the other's keys are not known. */
  wordsToCompare(): Promise<string[] | null>;
  /** Letters that were handed over, one's own and the other's. */
  letters(): Promise<LettersClient>;
  agreements(): Promise<AgreementsClient>;
  /** Structured conversations. */
  dialogues(): Promise<DialoguesClient>;
  /** A private text by name, on this device. */
  draft(name: string): Draft;
  /** All messages that hold every one of the words, newest first; hidden ones left out. */
  search(words: string): Answer<ConversationItem[]>;
}

/** What few do, and rarely, is fetched when they do. */
const guests = () => piece(import('../guests/index.ts'));

/** One space, as the pages see it. */
export const spaceClient = (context: Context, live: LiveSpace): SpaceClient => ({
  state: readable(live.state),
  conversation: readable(live.conversation),
  loadEarlier: () => loadEarlier(context, live),
  write: (text, options) => write(context, live, text, options?.holdUntil ?? null, options?.alsoForNeutral),
  takeBack: (id) => takeBack(context, live, id),
  hide: (id) => hide(context, live, id),
  show: (id) => show(context, live, id),
  tryAgain: (id) => tryAgain(context, live, id),
  discard: (id) => discard(context, live, id),
  consent: () => consent(context, live),
  introduce: (introduction) => introduce(context, live, introduction),
  acknowledge: (text) => acknowledge(context, live, text),
  answerReadiness: (question, answer, note = '') => answerReadiness(context, live, question, answer, note),
  invite: (invitation) => invite(context, live, invitation),
  revokeInvitation: (id) => revokeInvitation(context, live, id),
  inviteGuest: async (role) => (await guests()).inviteGuest(context, live, role),
  endGuest: async (id) => (await guests()).endGuest(context, live, id),
  proposeNeutral: async (id) => (await guests()).proposeNeutral(context, live, id),
  admitNeutral: async (id) => (await guests()).admitNeutral(context, live, id),
  declineNeutral: async (id) => (await guests()).declineNeutral(context, live, id),
  openEarlier: async (id) => (await guests()).openEarlier(context, live, id),
  neutralDays: async () => (await guests()).neutralDays(context, live),
  showTo: async (guest, item) => (await guests()).showTo(context, live, guest, item),
  unshow: async (guest, id) => (await guests()).unshow(context, live, guest, id),
  letNeutralRead: async (message) => (await guests()).letNeutralRead(context, live, message),
  setReach: (reach) => setReach(context, live, reach),
  lookForNew: () => catchUp(context, live),
  pause: (pause) => leaving.pause(context, live, pause),
  resume: () => leaving.resume(context, live),
  end: (ending) => leaving.end(context, live, ending),
  block: () => leaving.block(context, live),
  readWaiting: () => leaving.readWaiting(context, live),
  putAwayWaiting: () => leaving.putAwayWaiting(context, live),
  offerHistory: async () => (await piece(import('./offer-history.ts'))).offerHistory(context, live),
  wordsToCompare: async () => (await piece(import('./words-to-compare.ts'))).wordsToCompare(context, live),
  // Not everybody has letters: their part is fetched by who asks for it.
  letters: async () => (await piece(import('../letters/letters-client.ts'))).lettersClient(context, live),
  agreements: async () =>
    (await piece(import('../agreements/agreements-client.ts'))).agreementsClient(context, live),
  dialogues: async () =>
    (await piece(import('../dialogues/dialogues-client.ts'))).dialoguesClient(context, live),
  draft: (name) => draft(context, live.id, name),
  search: (words) => search(context, live, words),
});
