import fc from 'fast-check';
import type { Clause } from '@footbridge/domain';
import { aClause } from './signed.ts';

/** Words as people write them, in several scripts; made up, and about nothing. */
const scripts: Record<string, readonly string[]> = {
  English:
    'we write on Sunday evening, not before (or after) nine o’clock — “at most” twice a week: office 21:00'.split(
      ' ',
    ),
  Czech: 'příliš žluťoučký kůň úpěl ďábelské ódy'.split(' '),
  Vietnamese: 'chúng ta viết mỗi tuần một lần vào buổi tối'.split(' '),
  Greek: 'γράφουμε κάθε Κυριακή το βράδυ, όχι πριν τις εννέα· ἀρχή'.split(' '),
  Russian: 'мы пишем по вечерам, не раньше девяти; ёлка'.split(' '),
  Kazakh: 'біз әр жексенбіде кешкісін хат жазамыз ғұмыр'.split(' '),
  Hebrew: 'אנחנו כותבים בערב ולא לפני השעה תשע שבוע'.split(' '),
  Arabic: 'نكتب كل يوم أحد مساء وليس قبل الساعة التاسعة ثلاثة سلام بيت'.split(' '),
  Hindi: 'हम हफ़्ते में एक बार रविवार की शाम को लिखते हैं। प्रतिक्रिया ज़रूरत'.split(' '),
};

const words = fc
  .constantFrom(...Object.values(scripts))
  .chain((script) => fc.array(fc.constantFrom(...script), { minLength: 1, maxLength: 40 }))
  .map((some) => some.join(' '));

const mayBeNone = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, words);

const clause: fc.Arbitrary<Clause> = fc
  .record({ what: words, when: mayBeNone, until: mayBeNone, ifCrossed: mayBeNone })
  .map((written) => aClause(written));

export const names = fc.constantFrom(
  ['Ruth', 'Sam'] as const,
  ['Ruth', 'سامي'] as const,
  ['Ελένη', 'Юрий'] as const,
  ['रूथ', 'שרה'] as const,
);

export const clausesUpTo = (most: number): fc.Arbitrary<Clause[]> =>
  fc.array(clause, { minLength: 1, maxLength: most, size: 'max' });
