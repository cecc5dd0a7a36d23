import type { Context } from '../context.ts';
import { draft } from '../conversation/draft.ts';
import { loadEarlier } from '../conversation/loadNewest.ts';
import { discard, hide, show, takeBack, tryAgain } from '../conversation/messageActs.ts';
import { search } from '../conversation/search.ts';
import { write } from '../conversation/write.ts';
import { readable } from '../store.ts';
import type { SpaceClient } from '../types.ts';
import { acknowledge } from './acknowledge.ts';
import { answerReadiness } from './answerReadiness.ts';
import { consent } from './consent.ts';
import { introduce } from './introduce.ts';
import { invite, revokeInvitation } from './invite.ts';
import { catchUp } from './follow.ts';
import * as leaving from './leaving.ts';
import type { LiveSpace } from './LiveSpace.ts';
import { setReach } from './setReach.ts';
import { piece } from '../wire/piece.ts';

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
  offerHistory: async () => (await piece(import('./offerHistory.ts'))).offerHistory(context, live),
  wordsToCompare: async () => (await piece(import('./wordsToCompare.ts'))).wordsToCompare(context, live),
  // Not everybody has letters: their part is fetched by who asks for it.
  letters: async () => (await piece(import('../letters/lettersClient.ts'))).lettersClient(context, live),
  agreements: async () =>
    (await piece(import('../agreements/agreementsClient.ts'))).agreementsClient(context, live),
  dialogues: async () =>
    (await piece(import('../dialogues/dialoguesClient.ts'))).dialoguesClient(context, live),
  draft: (name) => draft(context, live.id, name),
  search: (words) => search(context, live, words),
});
