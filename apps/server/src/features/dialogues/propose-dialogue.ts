import type { Sealed, SignedAct } from '@footbridge/contract';
import { asAccount, dialogues, leaving, spaces, unawaited } from '@footbridge/db';
import {
  isRefusal,
  limits,
  look,
  proposeDialogue as decide,
  refuse,
  refuseStaleKey,
  refuseWriting,
  type Opening,
  type Refusal,
} from '@footbridge/domain';
import type { VerbContext } from '../../context/verb-context.ts';
import { wake } from '../feed/tell.ts';
import { admitAct } from '../record/admit-act.ts';
import { keepEvents } from './keep-events.ts';

type Proposing = Pick<Opening, 'protocol' | 'pace' | 'topicWithheld'> & {
  readonly space: string;
  readonly dialogue: string;
  readonly id: string;
  readonly words: { readonly sealed: Sealed; readonly act: SignedAct };
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
    const [own, other, before] = await Promise.all([
      leaving.findOwn(tx, member.id),
      leaving.findOtherShown(tx, space, member.id),
      dialogues.countOpen(tx, member.id),
    ]);
    const closed = refuseWriting(look(own, other)) ?? refuseStaleKey(place.space, words.sealed.epoch);
    if (closed) return closed;
    if (before >= limits.dialogues) return refuse('dialogue:too_many');
    const decision = decide({ ...opening, neutral: false, shuttle: false }, id, at.getTime());
    if (isRefusal(decision)) return decision;
    const asked = people.find(({ party }) => party !== member.party);
    if (!asked) return refuse('space:not_open');
    const { act, sealed } = words;
    const admission = {
      kind: 'dialogue:say',
      space,
      author: member,
      message: id,
      envelope: sealed.envelope,
    } as const;
    const admitted = admitAct(act, { ...admission, known: new Set() });
    if (isRefusal(admitted)) return admitted;

    const members = { a: member.id, b: asked.id };
    const row = { spaceId: space, id: dialogue, askerId: members.a, askedId: members.b, isOver: false };
    if (!(await dialogues.insert(tx, { ...row, dueAt: null }))) return refuse('dialogue:id_used');
    const said = { spaceId: space, dialogueId: dialogue, id, authorId: member.id, ...sealed, act };
    const standing = { spaceId: space, id: dialogue, members, seat: 'a', state: null, events: 0 } as const;
    return keepEvents(tx, standing, decision, said, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, await outcome.told);
  return {};
}
