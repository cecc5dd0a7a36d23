import { asAccount, dialogues, neutrals, spaces, unawaited } from '@footbridge/db';
import {
  dialogueWords,
  isRefusal,
  largestSealed,
  limits,
  proposeDialogue as decide,
  refuse,
  refuseStaleKey,
  sizeOfWords,
  type Opening,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { whyClosed } from '../leaving/why-closed.ts';
import { whyQuiet } from '../rules/why-quiet.ts';
import { admitWords, type SentWords } from './admit-words.ts';
import { keepEvents } from './keep-events.ts';

type Proposing = Opening & {
  readonly space: string;
  readonly dialogue: string;
  readonly id: string;
  readonly words: SentWords;
};

/** Asks for a conversation. It reaches the other as anything does: within their limits. */
export async function proposeDialogue(
  context: VerbContext,
  { space, dialogue, id, words, ...opening }: Proposing,
): Promise<Refusal | Record<string, never>> {
  const at = context.now();
  const outcome = await asAccount(context.database, context.actor.accountId, async (tx) => {
    unawaited(spaces.lock(tx, space));
    const [place, people, earlier] = await Promise.all([
      spaces.findStanding(tx, space),
      spaces.listMembers(tx, space),
      dialogues.find(tx, space, dialogue),
    ]);
    if (!place) return refuse('space:unknown');
    const { member } = place;
    if (place.space.phase !== 'open') return refuse('space:not_open');
    if (earlier) return earlier.askerId === member.id ? { told: [] } : refuse('dialogue:id_used');
    const today = new Date(at.getTime() - limits.dialoguesWithin);
    const [closed, before, askedToday, sitting] = await Promise.all([
      whyClosed(tx, space, member.id),
      dialogues.countOpen(tx, member.id),
      dialogues.countAsked(tx, { spaceId: space, askerId: member.id }, today),
      neutrals.findSitting(tx, space),
    ]);
    if (closed) return closed;
    const stale = refuseStaleKey(place.space, words.sealed.epoch);
    if (stale) return stale;
    if (before >= limits.dialogues) return refuse('dialogue:too_many');
    if (askedToday >= limits.dialoguesADay) return refuse('dialogue:too_many_today');
    if (sizeOfWords(words.sealed.envelope) > largestSealed(dialogueWords.chunk))
      return refuse('dialogue:too_long');
    const decision = decide(opening, id, at.getTime());
    if (isRefusal(decision)) return decision;
    const quiet = await whyQuiet(tx, space, member.id, at);
    if (quiet) return quiet;
    if (opening.neutral && !sitting) return refuse('dialogue:needs_neutral');
    const neutralId = opening.neutral && sitting ? sitting.guestId : null;
    const asked = people.find(({ party }) => party !== member.party);
    if (!asked) return refuse('space:not_open');
    const members = { a: member.id, b: asked.id };
    const row = { spaceId: space, id: dialogue, askerId: members.a, askedId: members.b, isOver: false };
    const readers = neutralId ? [member.id, asked.id, neutralId] : null;
    const said = admitWords(words, { space, dialogue, id, author: member, readers });
    if (isRefusal(said)) return said;
    if (!(await dialogues.insert(tx, { ...row, dueAt: null, neutralId, wasAccepted: false })))
      return refuse('dialogue:id_used');
    const standing = {
      spaceId: space,
      id: dialogue,
      members,
      seat: 'a',
      state: null,
      events: 0,
      isKept: true,
    } as const;
    return keepEvents(tx, standing, decision, said.row, at, said.keys);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, await outcome.told);
  return {};
}
