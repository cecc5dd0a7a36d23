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
    const [standing, members, earlier] = await Promise.all([
      spaces.findStanding(tx, space),
      spaces.listMembers(tx, space),
      dialogues.find(tx, space, dialogue),
    ]);
    if (!standing) return refuse('space:unknown');
    const { member } = standing;
    if (standing.space.phase !== 'open') return refuse('space:not_open');
    if (earlier) return earlier.askerId === member.id ? [] : refuse('dialogue:id_used');
    const [own, other, before] = await Promise.all([
      leaving.findOwn(tx, member.id),
      leaving.findOtherShown(tx, space, member.id),
      dialogues.countOpen(tx, member.id),
    ]);
    const closed = refuseWriting(look(own, other)) ?? refuseStaleKey(standing.space, words.sealed.epoch);
    if (closed) return closed;
    if (before >= limits.dialogues) return refuse('dialogue:too_many');
    const decision = decide({ ...opening, neutral: false, shuttle: false }, id, at.getTime());
    if (isRefusal(decision)) return decision;
    const asked = members.find(({ party }) => party !== member.party);
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

    const row = {
      spaceId: space,
      id: dialogue,
      askerId: member.id,
      askedId: asked.id,
      isOver: false,
      dueAt: null,
    };
    if (!(await dialogues.insert(tx, row))) return refuse('dialogue:id_used');
    unawaited(
      dialogues.addWords(tx, {
        spaceId: space,
        dialogueId: dialogue,
        id,
        authorId: member.id,
        ...sealed,
        act,
      }),
    );
    return keepEvents(tx, { row, before: [], seat: 'a' }, decision, at);
  });
  if (isRefusal(outcome)) return outcome;
  wake(context, outcome);
  return {};
}
