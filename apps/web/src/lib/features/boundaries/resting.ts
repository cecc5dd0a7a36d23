import type { AgreementVersion } from '@footbridge/client';
import { needsAnswer, type Clause } from '@footbridge/domain';

type Offered = Pick<AgreementVersion, 'document' | 'resting'>;
type Drafted = Omit<Clause, 'ruleWords'>;

const bare = ({ what }: Clause['words']) => what.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Until when a clause that someone has begun to offer rests, because the other said no to it, or to one of the same words.
 * What holds between them may be offered on as it is, and so may what the other offers themselves.
 * @param kept what holds, and what is answered.
 * @param own who would offer it.
 * @returns null: it does not rest.
 */
export function restsUntil(
  clause: Drafted,
  versions: readonly Offered[],
  kept: readonly Drafted[],
  own: string,
): Date | null {
  const before = kept.find(({ id }) => id === clause.id);
  const isAsItWas = before && bare(before.words) === bare(clause.words);
  if (!needsAnswer(clause, own) || isAsItWas) return null;
  const same = versions.flatMap(({ document, resting }) =>
    Object.entries(resting)
      .filter(([id]) => {
        const declined = document?.clauses.find((one) => one.id === id);
        const isIt = !before && id === clause.id;
        return isIt || (declined && bare(declined.words) === bare(clause.words));
      })
      .map(([, until]) => until.getTime()),
  );
  return same.length === 0 ? null : new Date(Math.max(...same));
}
