import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { VersionOutline } from './said.ts';
import { refuseAnswers } from './answer.ts';
import { refuseSaying, type SeenSpace } from './refuse-saying.ts';
import { settled } from './status.ts';
import { needsAnswer, type Version } from './versions.ts';

/**
 * Offering a version: a first one, one that amends what stands, or one that answers the other's. An earlier offer of
 * one's own goes with it.
 */
export function offerVersion(
  space: SeenSpace,
  versions: readonly Version[],
  by: string,
  offer: VersionOutline & { readonly epoch: number },
  now: Date,
): Refusal | { type: 'offered' } {
  const closed = refuseSaying(space, offer.epoch);
  if (closed) return closed;
  if (versions.filter((version) => version.by === by).length >= limits.offers)
    return refuse('agreement:too_many');
  const stands = settled(versions);
  if (offer.supersedes !== (stands?.digest ?? null)) return refuse('agreement:changed');
  const { answering } = offer;
  const answered = versions.find(({ id }) => id === answering?.version);
  if (answering) {
    const refusal = refuseAnswers(answered, versions, by, answering.answers, now);
    if (refusal) return refusal;
  }
  const before = answered ?? stands;
  const isNext = offer.version <= 1 + Math.max(0, ...versions.map(({ version }) => version));
  // A gap would look like a version that is kept from its reader, and two lines are two agreements.
  if (!isNext || (before && offer.agreement !== before.agreement)) return refuse('request:invalid');
  // What stands may be carried over, whatever became of a wish to change it; and so may what the other offers themselves.
  const isKept = (clause: string) =>
    [stands, answered].some((version) => version?.clauses.some(({ id }) => id === clause));
  const rests = offer.clauses.some(
    (clause) => needsAnswer(clause, by) && !isKept(clause.id) && restsUntil(versions, by, clause.id, now),
  );
  return rests ? refuse('clause:resting') : { type: 'offered' };
}

/**
 * Until when a clause that the other declined is not offered to them again; they may offer it themselves at any time.
 * @returns null: it does not rest.
 */
export function restsUntil(versions: readonly Version[], by: string, clause: string, now: Date): Date | null {
  const declined = versions
    .filter((version) => version.by === by && version.answers[clause] === 'declined')
    .map(({ movedAt }) => movedAt.getTime() + limits.clauseRest)
    .filter((until) => until > now.getTime());
  return declined.length > 0 ? new Date(Math.max(...declined)) : null;
}
