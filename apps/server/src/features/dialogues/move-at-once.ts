import { atOnce, dialogues } from '@footbridge/db';
import { decide, isOnlyAsked, isRefusal, sides, sizeOfWords, type Dialogue } from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import type { Told } from '../feed/tell.ts';
import { findAuthor, rememberedAuthor } from '../record/author-of.ts';
import { isSigned, wordsToKeep } from './admit-words.ts';
import { entriesOf, toldAt } from './entries-of-events.ts';
import type { Moving } from './moving.ts';
import { newsOfEvents } from './news-of-events.ts';
import { rememberedStanding, rememberStanding } from './remembered-standing.ts';
import { whatHappened } from './what-happened.ts';
import { whatIsKept } from './what-is-kept.ts';

/**
 * A move as it nearly always is: between two people without a neutral, in a conversation that stands as this process
 * left it, and with nothing to be asked first. It is decided against what is remembered and kept by one statement that is a
 * transaction by itself, only if that is still so.
 * @returns what there is to wake; null: nothing was done, and it has to be asked about.
 */
export async function moveAtOnce(
  context: VerbContext,
  { space, dialogue, id, move, words, ...asked }: Moving,
  at: Date,
): Promise<Told[] | null> {
  const known = rememberedStanding(dialogue);
  if (known?.spaceId !== space || !isPlain(known.state)) return null;
  const author = rememberedAuthor(context, space) ?? (await findAuthor(context, space));
  const seat = sides.find((side) => known.members[side] === author?.id);
  // Where nobody sits with them, words are for the two alone.
  if (!author || !seat || words?.keys) return null;

  const command = { id, act: move, ...asked, words: words && sizeOfWords(words.sealed.envelope) };
  const events = decide(known.state, command, seat, at.getTime());
  if (isRefusal(events)) return null;
  const standing = { ...known, seat, isKept: true };
  const happened = whatHappened(standing, events);
  if (!happened || !isPlain(happened.state)) return null;
  // What was said before and is heard only now has to be fetched.
  if (events.some((event) => event.words !== undefined && event.words !== id)) return null;

  const saying = { space, dialogue, id, author };
  if (words && !isSigned(words, saying)) return null;
  const own = words && wordsToKeep(words, saying).row;
  const entries = entriesOf(known.members, newsOfEvents(standing, happened, own ? [own] : [], []));
  const premise = {
    accountId: context.actor.accountId,
    act: id,
    signingKey: author.signingKey,
    state: known.state,
  };
  const moved = { ...whatIsKept(standing, happened, own), entries };
  const places = await atOnce(context.database, dialogues.keepIf(premise, moved, at));
  if (places.length === 0) return null;
  rememberStanding(standing, happened);
  return toldAt(space, entries, places, at);
}

/** The two are alone in it, and nobody is asked by what leads from one such to another. */
const isPlain = (state: Dialogue): boolean => state.neutral !== 'sits' && !isOnlyAsked(state);
