import type { AgreementVersion } from '@footbridge/client';
import { needsAnswer, type Clause } from '@footbridge/domain';

type Offered = Pick<AgreementVersion, 'document' | 'resting'>;
type Drafted = Omit<Clause, 'ruleWords'>;

const bare = ({ what }: Clause['words']) => what.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Until when a clause that someone has begun to offer rests, because the other said no to it, or to one of the same words.
 * What holds between them may be offered on as it is.
 * @param own who would offer it.
 * @returns null: it does not rest.
 */
export function restsUntil(
  clause: Drafted,
  versions: readonly Offered[],
  standing: AgreementVersion['document'],
  own: string,
): Date | null {
  if (!needsAnswer(clause, own) || standing?.clauses.some(({ id }) => id === clause.id)) return null;
  const same = versions.flatMap(({ document, resting }) =>
    Object.entries(resting)
      .filter(([id]) => {
        const declined = document?.clauses.find((one) => one.id === id);
        return id === clause.id || (declined && bare(declined.words) === bare(clause.words));
      })
      .map(([, until]) => until.getTime()),
  );
  return same.length === 0 ? null : new Date(Math.max(...same));
}
