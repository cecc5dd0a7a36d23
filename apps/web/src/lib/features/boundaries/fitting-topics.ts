import type { Topic } from '@footbridge/client';
import type { LibraryClause } from '#lib/copy/clauses/library-clause.ts';
import { libraryClauses, themes } from '#lib/copy/clauses/library.ts';
import { topicClauses } from '#lib/copy/topics.ts';

type Kind = LibraryClause['kind'];
type Named = keyof typeof topicClauses;

/** What one may say of a topic that one is not open to talk about now. */
const saying: Record<Kind, Record<'later' | 'off_limits', Named>> = {
  agreed: { later: 'hard-things-planned', off_limits: 'leave-a-topic' },
  declared: { later: 'not-now-topic', off_limits: 'not-now-topic' },
};
/** Of the theme a topic names. */
const ofTheme = 2;

/**
 * Clauses that fit what somebody marked of their own topics, with the topic in them. They are found on this device, from
 * one's own page: what the other marked plays no part, so nothing of it shows in what is suggested, or offered.
 */
export function fittingTopics(topics: readonly Topic[], kind: Kind): LibraryClause[] {
  const found = topics.flatMap(({ name, status }) =>
    status === 'off_limits'
      ? about(name, saying[kind].off_limits)
      : [...(status === 'later' ? about(name, saying[kind].later) : []), ...inTheme(name, kind)],
  );
  return found.filter(({ name }, place) => found.findIndex((one) => one.name === name) === place);
}

/** What a limit of one's own may start from: what fits one's topics first, and each once. */
export function limitsToStartFrom(topics: readonly Topic[]): LibraryClause[] {
  const fitting = fittingTopics(topics, 'declared');
  const isThere = ({ name }: LibraryClause) => fitting.some((one) => one.name === name);
  return [...fitting, ...libraryClauses.filter((clause) => clause.kind === 'declared' && !isThere(clause))];
}

function about(topic: string, id: Named): LibraryClause[] {
  const clause = libraryClauses.find((one) => one.id === id);
  const blank = clause?.blanks?.topic;
  if (!clause || !blank) return [];
  const blanks = { ...clause.blanks, topic: { ...blank, first: topic } };
  return [{ ...clause, name: topicClauses[id](topic), blanks }];
}

const inTheme = (topic: string, kind: Kind): LibraryClause[] =>
  themes
    .filter((theme) => theme.topic === topic.trim().toLowerCase())
    .flatMap(({ clauses }) => clauses.filter((clause) => clause.kind === kind).slice(0, ofTheme));
