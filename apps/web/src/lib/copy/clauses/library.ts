import { belief } from './belief.ts';
import { contact } from './contact.ts';
import { grandchildren } from './grandchildren.ts';
import { health } from './health.ts';
import { holidays } from './holidays.ts';
import type { LibraryClause } from './library-clause.ts';
import { money } from './money.ts';
import { names } from './names.ts';
import { others } from './others.ts';
import { privacy } from './privacy.ts';
import { timeIsShort } from './time-is-short.ts';
import { topics } from './topics.ts';
import { visits } from './visits.ts';

interface Theme {
  readonly title: string;
  /** By which it is found from somebody's topics. */
  readonly topic?: string;
  readonly clauses: readonly LibraryClause[];
}

/** Clauses to start from, by theme. Only pages on which one picks or fills one load them. */
export const themes: readonly Theme[] = [
  { title: 'Contact and pace', clauses: contact },
  { title: 'Visits', topic: 'visits', clauses: visits },
  { title: 'Topics', clauses: topics },
  { title: 'Money', topic: 'money', clauses: money },
  { title: 'Grandchildren', clauses: grandchildren },
  { title: 'Partners and others', topic: 'our family', clauses: others },
  { title: 'Privacy and the internet', clauses: privacy },
  { title: 'Holidays and hard days', topic: 'holidays', clauses: holidays },
  { title: 'Belief and politics', topic: 'belief', clauses: belief },
  { title: 'Health', topic: 'health', clauses: health },
  { title: 'Names and pronouns', clauses: names },
  { title: 'When time is short', clauses: timeIsShort },
];

export const libraryClauses: readonly LibraryClause[] = themes.flatMap(({ clauses }) => clauses);
