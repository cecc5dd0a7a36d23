import { asAccount, moderation } from '@footbridge/db';
import {
  decide,
  isRefusal,
  look,
  otherSide,
  present,
  readersOf,
  refuse,
  refuseWriting,
  sizeOfWords,
  type Dialogue,
  type DialogueCommand,
  type DialogueEvent,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { admitWords } from './admit-words.ts';
import { keepEvents } from './keep-events.ts';
import type { Moderating } from './moving.ts';
import { standingForNeutral, type Standing } from './standing.ts';

/**
 * Does something as the neutral of a conversation, who is whoever is signed in. Decided by the same rules as what the two
 * do, and over structure alone. The same again changes nothing.
 */
export async function moderateDialogue(
  context: VerbContext,
  { guest, dialogue, id, move, words, wrap, ...asked }: Moderating,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    const ready = await moderation.ready(tx, { guest, dialogue, id });
    if (!ready) return refuse('dialogue:unknown');
    const standing = await standingForNeutral(tx, dialogue, ready);
    const { spaceId, members, state } = standing;
    if (!state) return refuse('dialogue:unknown');
    if (ready.earlier) return isOwn(ready.earlier, move) ? { told: [] } : refuse('dialogue:id_used');
    // To the neutral alone nothing is so urgent that it may reach whoever is seen to be away.
    const closed = refuseWriting(look(present, ready));
    if (closed) return closed;
    if (words && words.sealed.epoch !== ready.epoch) return refuse('key:stale');
    const command = { id, act: move, ...asked, words: words && sizeOfWords(words.sealed.envelope) };
    const decision = decide(state, command, 'neutral', at.getTime());
    if (isRefusal(decision)) return decision;

    const seats = { ...members, neutral: guest };
    const readers = readersOf(state, 'neutral', command).map((one) => seats[one]);
    const author = { id: guest, signingKey: ready.signingKey };
    const said = words && admitWords(words, { space: spaceId, dialogue, id, author, readers });
    if (isRefusal(said)) return said;
    const passedOn = passOn(decision, command, guest, { spaceId, members, state, id: dialogue });
    // Only with a key is it let through; with one for anything else, it is not what it seems.
    if ((passedOn === null) !== (wrap === null)) return refuse('request:invalid');
    const keys = [...(said?.keys ?? []), ...(passedOn && wrap ? [{ ...passedOn, wrap }] : [])];

    return keepEvents(tx, standing, decision, said?.row ?? null, at, keys);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, await outcome.told);
  return {};
}

/** Whether this is what the neutral did. What was let through is its author's, under words of another name. */
const isOwn = ({ by, id, words = id }: DialogueEvent, move: string): boolean =>
  by === 'neutral' || (move === 'release' && words !== id);

/** Words of one of the two that go on to the other with this: whose copy of their key is still to be made. */
function passOn(
  decision: readonly DialogueEvent[],
  { act, with: of, item = '' }: DialogueCommand,
  guest: string,
  {
    spaceId,
    id: dialogueId,
    members,
    state,
  }: Pick<Standing, 'spaceId' | 'id' | 'members'> & { readonly state: Dialogue },
): Omit<moderation.DialogueKeyRow, 'wrap'> | null {
  const author = act === 'release' ? of : act === 'bring' ? state.caucusWords[item]?.of : undefined;
  const wordsId = decision.find(({ words }) => words !== undefined)?.words;
  if (!author || !wordsId) return null;
  return { spaceId, dialogueId, wordsId, readerId: members[otherSide(author)], makerId: guest };
}
