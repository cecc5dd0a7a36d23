import { describe, expect, test } from 'vitest';
import { blankDraft } from './blank-draft.ts';
import { withText, withVersion } from './versions.ts';

const morning = Date.parse('2026-05-03T09:00:00Z');
const soon = Date.parse('2026-05-03T09:10:00Z');
const evening = Date.parse('2026-05-03T19:00:00Z');
const first = { ...blankDraft(null), text: 'Dear Sam' };

describe('the versions of a draft', () => {
  test('are not made while one sits and writes', () => {
    expect(withText(first, 'Dear Sam,', morning, soon).versions).toEqual([]);
    expect(withText(blankDraft(null), 'D', null, morning).versions).toEqual([]);
  });

  test('show how it stood when one comes back to it', () => {
    const second = withText(first, 'Dear Sam, I', morning, evening);
    expect(second).toMatchObject({
      text: 'Dear Sam, I',
      versions: [{ text: 'Dear Sam', writtenAt: '2026-05-03T09:00:00.000Z' }],
    });
  });

  test('come newest first, none of them twice and none of them empty', () => {
    const twice = withVersion(withVersion(first, morning), evening);
    expect(twice.versions).toHaveLength(1);
    const third = withVersion({ ...twice, text: 'Sam' }, evening);
    expect(third.versions.map(({ text }) => text)).toEqual(['Sam', 'Dear Sam']);
    expect(withVersion({ ...first, text: ' \n' }, morning).versions).toEqual([]);
  });

  test('make room, the oldest first', () => {
    const long = (letter: string) => letter.repeat(15_000);
    let draft = first;
    for (const letter of ['a', 'b', 'c']) draft = withVersion({ ...draft, text: long(letter) }, morning);
    expect(draft.versions.map(({ text }) => text[0])).toEqual(['c', 'b']);
  });
});
