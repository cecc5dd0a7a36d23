import type { ItemKeys, Sealed, SignedAct } from '@footbridge/contract';
import type { dialogues, moderation } from '@footbridge/db';
import { isRefusal, refuse, type Refusal } from '@footbridge/domain';
import { admitAct } from '../record/admit-act.ts';

/** What somebody says, as it came over the wire. */
export interface SentWords {
  readonly sealed: Sealed;
  readonly act: SignedAct;
  readonly keys: ItemKeys | null;
}

interface Admission {
  readonly space: string;
  readonly dialogue: string;
  readonly id: string;
  readonly author: { readonly id: string; readonly signingKey: string };
  /** Where a neutral sits: exactly those who may ever open it, by the id of a member or of the neutral. Else null. */
  readonly readers: readonly string[] | null;
}

export interface AdmittedWords {
  readonly row: dialogues.DialogueWordsRow;
  readonly keys: readonly moderation.DialogueKeyRow[];
}

/** Whether it is signed by whoever says it, and sealed for exactly those it is for. */
export function admitWords(
  { sealed, act, keys }: SentWords,
  { space, dialogue, id, author, readers }: Admission,
): Refusal | AdmittedWords {
  const wrapped = keys?.map(({ member }) => member).toSorted() ?? null;
  if (JSON.stringify(wrapped) !== JSON.stringify(readers?.toSorted() ?? null))
    return refuse('request:invalid');
  const { envelope } = sealed;
  const admission = {
    kind: 'dialogue:say',
    space,
    author,
    message: id,
    envelope,
    known: new Set<string>(),
  } as const;
  const admitted = admitAct(act, admission);
  if (isRefusal(admitted)) return admitted;
  const place = { spaceId: space, dialogueId: dialogue };
  return {
    row: { ...place, id, authorId: author.id, ...sealed, act },
    keys: (keys ?? []).map(({ member, wrap }) => ({
      ...place,
      wordsId: id,
      readerId: member,
      makerId: author.id,
      wrap,
    })),
  };
}
