import { asAccount, dialogues, moderation, type Transaction } from '@footbridge/db';
import {
  asksAgain,
  decide,
  isRefusal,
  isUrgent,
  readersOf,
  refuse,
  refuseStaleKey,
  sizeOfWords,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { endSeat } from '../guests/end-guest.ts';
import { whyClosed } from '../leaving/why-closed.ts';
import { whyQuiet } from '../rules/why-quiet.ts';
import { admitWords } from './admit-words.ts';
import { arriveFirst } from './arrive-first.ts';
import { keepEvents, type Sent } from './keep-events.ts';
import { moveAtOnce } from './move-at-once.ts';
import type { Moving } from './moving.ts';
import { standingOf, type Standing } from './standing.ts';

/**
 * Does something in a conversation, if whoever is signed in may do it now. Decided over structure alone: what is said is
 * sealed. The same again changes nothing.
 */
export async function moveDialogue(
  context: VerbContext,
  moving: Moving,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const atOnce = await moveAtOnce(context, moving, at);
  if (atOnce) {
    wake(context, atOnce);
    return {};
  }
  const { space, dialogue, id, move, words, ...asked } = moving;
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    const ready = await dialogues.readyToMove(tx, { space, dialogue, id });
    if (!ready) return refuse('space:unknown');
    const standing = await standingOf(tx, { space, dialogue }, ready);
    if (!standing?.state || !(await isThere(tx, standing))) return refuse('dialogue:unknown');
    const { seat, state } = standing;
    if (ready.earlier) return ready.earlier.by === seat ? { told: [] } : refuse('dialogue:id_used');
    const closed = ready.mayWrite || isUrgent(move) ? null : await whyClosed(tx, space, ready.memberId);
    if (closed) return closed;
    const arrived = ready.waits ? await arriveFirst(tx, context, { ...standing, ...ready }, move, at) : [];
    if (arrived.length > 0 && !isUrgent(move)) return { ...refuse('dialogue:stale'), told: arrived };
    const stale = words && refuseStaleKey(ready, words.sealed.epoch);
    if (stale) return stale;
    const command = { id, act: move, ...asked, words: words && sizeOfWords(words.sealed.envelope) };
    const decision = decide(state, command, seat, at.getTime());
    if (isRefusal(decision)) return decision;
    const quiet = asksAgain(move) ? await whyQuiet(tx, space, ready.memberId, at) : null;
    if (quiet) return quiet;
    const sitting =
      state.neutral === 'sits'
        ? await moderation.findNeutral(tx, { spaceId: space, id: dialogue })
        : undefined;
    // They were proposed together, and the neutral has gone since.
    if (move === 'accept' && state.neutral === 'sits' && !sitting) return refuse('dialogue:needs_neutral');
    const seats = { ...standing.members, neutral: sitting?.guestId ?? '' };
    const readers = sitting ? readersOf(state, seat, command).map((one) => seats[one]) : null;
    const author = { id: ready.memberId, signingKey: ready.signingKey };
    const said = words && admitWords(words, { space, dialogue, id, author, readers });
    if (isRefusal(said)) return said;
    const sent = await keepEvents(tx, standing, decision, said?.row ?? null, at, said?.keys);
    const done = move === 'remove_neutral' && sitting ? await letGo(tx, sitting.guestId, sent, at) : sent;
    return { told: Promise.all([arrived, done.told]).then((all) => all.flat()) };
  });
  if ('told' in outcome) wake(context, await outcome.told);
  return isRefusal(outcome) ? refuse(outcome.refused) : {};
}

/** Whoever lets a neutral go in one conversation lets them go from the space. */
async function letGo(tx: Transaction, guest: string, { told }: Sent, at: Date): Promise<Sent> {
  const gone = await endSeat(tx, guest, at);
  return { told: isRefusal(gone) ? await told : [...(await told), ...gone] };
}

/** What was proposed to someone and has not arrived is not there. */
const isThere = async (tx: Transaction, { spaceId, id, state }: Standing): Promise<boolean> =>
  !!state?.wasAccepted || (await dialogues.find(tx, spaceId, id)) !== undefined;
