import { both } from '@footbridge/domain';
import type { AgreementDraft } from '../agreements/agreement.ts';
import type { DialogueRoom, Said } from './dialogue.ts';

/** What both say yes to together, and the act in which its lines are said: all of them, or the newest. */
const outcomes = [
  { yes: 'accept_clauses', line: 'clause', which: 'all' },
  { yes: 'agree', line: 'offer', which: 'newest' },
  { yes: 'for_now', line: 'offer', which: 'newest' },
] as const;

/** Together, and not by one of them alone. */
const bothDid = (said: readonly Said[], act: string) =>
  said.findLastIndex((one) => one.act === act && one.by === null);

/**
 * What the two said yes to in a conversation, as the beginning of an agreement: a line each, in the words in which it was
 * said. It goes the normal way from there. @returns null where there is none; `closed` where a line of it is not open here,
 * which `earlier` may bring.
 */
export function draftOf({ said }: Pick<DialogueRoom, 'said'>): AgreementDraft | 'closed' | null {
  for (const { yes, line, which } of outcomes) {
    const at = said[bothDid(said, yes)]?.number;
    if (at === undefined) continue;
    const all = said.filter(({ act, by }) => act === line && by !== null);
    const lines = which === 'all' ? all : all.filter(({ number }) => number < at).slice(-1);
    // A line that was added since has no yes yet.
    if (lines.some(({ number }) => number > at)) return null;
    if (lines.some(({ text }) => text === null)) return 'closed';
    return {
      clauses: lines.map(({ words, text }) => ({
        id: words ?? crypto.randomUUID(),
        kind: 'agreed',
        owner: both,
        words: { what: text ?? '', when: '', until: '', ifCrossed: '' },
        rule: null,
      })),
      effectiveFrom: null,
      reviewOn: null,
    };
  }
  return null;
}
