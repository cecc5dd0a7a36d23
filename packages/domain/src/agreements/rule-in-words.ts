import { both, weekdays, type AgreedRule, type Dates, type Weekday, type Who } from './rules.ts';

export const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** 'YYYY-MM-DD' as it is read: 5 March 2027. */
export const dayInWords = (day: string): string =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

const datesInWords = ({ from, to }: Dates) =>
  from === to ? `on ${dayInWords(from)}` : `from ${dayInWords(from)} to ${dayInWords(to)}`;

/** As they stand in a rule's sentence: "every day", "on Saturday and Sunday". */
export const daysInWords = (days: readonly Weekday[]): string => {
  if (days.length === weekdays.length) return 'every day';
  return days.length === 0
    ? 'on no day'
    : `on ${listed(weekdays.filter((day) => days.includes(day)).map((day) => dayNames[day]))}`;
};

/**
 * The sentence both read for a rule, and sign: the same words on screen, in the file and on paper.
 *
 * @param nameOf a member's name, as it stands in the document.
 */
export function ruleInWords(rule: AgreedRule, nameOf: (member: string) => string): string {
  const who = rule.binds === both ? 'Neither of us sends' : `${nameOf(rule.binds)} sends`;
  const nothing = rule.binds === both ? `${who} anything` : `${who} nothing`;
  const atMost = (limit: string) => (rule.binds === both ? `Each of us sends ${limit}.` : `${who} ${limit}.`);
  switch (rule.kind) {
    case 'quiet':
      return `${nothing} between ${rule.from} and ${rule.to}, ${daysInWords(rule.days)}, on ${nameOf(rule.clock)}’s clock.`;
    case 'silence':
      return `${nothing} ${listed(rule.dates.map(datesInWords))}, on ${nameOf(rule.clock)}’s clock.`;
    case 'pace':
      return atMost(
        rule.items === 1
          ? 'at most one message or letter in 7 days'
          : `at most ${rule.items} messages or letters in 7 days`,
      );
    case 'length':
      return atMost(`messages of at most ${rule.characters.toLocaleString('en')} characters`);
    case 'only-in-sessions':
      return `${nothing} outside a session that both have said yes to.`;
    case 'seen-by':
      return seenByInWords(rule.who, rule.binds, nameOf);
  }
}

function seenByInWords(who: 'us' | 'neutral', binds: Who, nameOf: (member: string) => string) {
  const writer = binds === both ? 'either of us writes' : `${nameOf(binds)} writes`;
  return who === 'us'
    ? `What ${writer} is seen by the two of us alone.`
    : `What ${writer} may also be seen by the neutral person.`;
}
