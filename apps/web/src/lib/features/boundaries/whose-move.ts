import type { AgreementVersion } from '@footbridge/client';
import type { Look } from '@footbridge/domain';
import { moves as words } from '#lib/copy/agreement.ts';
import { standing as closed } from '#lib/copy/leaving.ts';

export interface Standing {
  readonly look: Look;
  readonly offered:
    | Pick<AgreementVersion, 'mine' | 'status' | 'move' | 'answers' | 'ownSignature' | 'signatures'>
    | undefined;
  readonly holds: boolean;
  readonly hasDraft: boolean;
}

/** Whose move is it about boundaries, in one sentence. */
export function whoseMove({ look, offered, holds, hasDraft }: Standing, name: string): string {
  if (look !== 'open') return closed.move[look];
  if (!offered) return hasDraft ? words.draft : holds ? words.holds : words.idle(name);
  const { mine, status, move, answers, ownSignature, signatures } = offered;
  if (status === 'accepted') {
    if (ownSignature) return words.cooling;
    return signatures.some((one) => one.mine) ? words.signed(name) : words.sign;
  }
  if (Object.values(answers).includes('talk')) return words.talk(name);
  if (move === 'reword') return words.reword(name);
  return mine ? words.theirs(name) : words.yours(name);
}
