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

/** In which conversation it is said, and by whom. */
interface Saying {
  readonly space: string;
  readonly dialogue: string;
  readonly id: string;
  readonly author: { readonly id: string; readonly signingKey: string };
}

interface Admission extends Saying {
  /** Where a neutral sits: exactly those who may ever open it, by the id of a member or of the neutral. Else null. */
  readonly readers: readonly string[] | null;
}

export interface AdmittedWords {
  readonly row: dialogues.DialogueWordsRow;
  readonly keys: readonly moderation.DialogueKeyRow[];
}

/** Whether it is signed by whoever says it, and sealed for exactly those it is for. */
export function admitWords(words: SentWords, { readers, ...saying }: Admission): Refusal | AdmittedWords {
  const wrapped = words.keys?.map(({ member }) => member).toSorted() ?? null;
  if (JSON.stringify(wrapped) !== JSON.stringify(readers?.toSorted() ?? null))
    return refuse('request:invalid');
  return isSigned(words, saying) ? wordsToKeep(words, saying) : refuse('request:invalid');
}

export function isSigned({ sealed: { envelope }, act }: SentWords, { space, id, author }: Saying): boolean {
  const known = new Set<string>();
  return !isRefusal(admitAct(act, { kind: 'dialogue:say', space, author, message: id, envelope, known }));
}

/** What there is to keep of it, once it is admitted. */
export function wordsToKeep(
  { sealed, act, keys }: SentWords,
  { space, dialogue, id, author }: Saying,
): AdmittedWords {
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
