import { signedIn, type Context } from '../context.ts';
import { sealForTwo } from '../letters/key-of-two.ts';
import { signAct } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { writeDialogueText, type DialogueText } from './dialogue-text.ts';

/** Seals what somebody says, for the two, and signs it. @returns null while the other's keys are not known. */
export async function sealWords(context: Context, live: LiveSpace, id: string, text: DialogueText) {
  const author = live.snapshot.space.own.member;
  const kept = await sealForTwo(
    context,
    live,
    { item: id, author, kind: 'dialogue' },
    writeDialogueText(text),
  );
  if (!kept) return null;
  const { sealed, commitment } = kept;
  const act = await signAct(signedIn(context).keys, {
    space: live.id,
    author,
    kind: 'dialogue:say',
    item: id,
    // A conversation has an order of its own, kept by the server: it names nothing of the record.
    parents: [],
    commitment,
    envelope: sealed.envelope,
  });
  return { sealed, act };
}
