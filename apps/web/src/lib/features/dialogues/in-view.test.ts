import type { Said } from '@footbridge/client';
import { expect, test } from 'vitest';
import { inViewFrom } from './in-view.ts';
import { said } from './said.fixture.ts';

/** "speak say" was done in step `speak`; a star says that it carried no words. */
const happened = (...events: string[]): Said[] =>
  events.map((event, index) => {
    const [step = '', act = '', bare] = event.split(' ');
    return said(index + 1, {
      act,
      step,
      hasWords: bare !== '*',
      text: bare === '*' ? null : act,
      words: String(index),
    });
  });

const inView = (all: readonly Said[], protocol: Parameters<typeof inViewFrom>[1], step: string) =>
  all.slice(inViewFrom(all, protocol, step)).map(({ act }) => act);

test('what is to be said back is in view, with all tries since', () => {
  const said = happened(
    'speak say',
    'paraphrase paraphrase',
    'confirm confirm *',
    'speak say',
    'paraphrase paraphrase',
    'confirm not_quite',
  );
  expect(inView(said, 'floor', 'paraphrase')).toEqual(['say', 'paraphrase', 'not_quite']);
});

test('whoever gets the floor sees the last that was said', () => {
  const said = happened('speak say', 'paraphrase paraphrase', 'confirm pass_floor *');
  expect(inView(said, 'floor', 'speak')).toEqual(['say', 'paraphrase', 'pass_floor']);
});

test('all that one told is in view while the other sums it up', () => {
  const said = happened('satisfied satisfied *', 'tell say', 'tell ask', 'tell say', 'tell done_telling *');
  expect(inView(said, 'understand_first', 'summarise')).toEqual(['say', 'ask', 'say', 'done_telling']);
});

test('how it was summed up is in view while one finds the sense in it, and no more', () => {
  const told = ['intent state', 'send say', 'mirror mirror', 'check confirm *', 'more_answer no_more *'];
  const said = happened(...told, 'summarise summarise', 'summary_check complete *');
  expect(inView(said.slice(0, 5), 'mirror', 'summarise')).toEqual(['say', 'mirror', 'confirm', 'no_more']);
  expect(inView(said, 'mirror', 'validate')).toEqual(['summarise', 'complete']);
  const left = happened(...told, 'summarise pass *');
  expect(inView(left, 'mirror', 'validate')).toEqual(['say', 'mirror', 'confirm', 'no_more', 'pass']);
});

test('at the end only the end is in view, and what one may pick stands there once', () => {
  const said = happened(
    'send say',
    'empathise empathise',
    'swap finish *',
    'requests ask_for',
    'requests ask_for',
  );
  expect(inView(said, 'mirror', 'requests')).toEqual(['ask_for', 'ask_for']);
  expect(inView(said, 'mirror', 'gift')).toEqual([]);
});

test('what each wrote apart is in view together', () => {
  const said = happened(
    'unlocked suggest',
    'unlocked compromise *',
    'circles reveal',
    'circles reveal',
    'compromise offer',
  );
  expect(inView(said, 'understand_first', 'compromise')).toEqual(['reveal', 'reveal', 'offer']);
});

test('a room in which nothing was said shows nothing', () => {
  expect(inView([], 'floor', 'speak')).toEqual([]);
});

test('what both gather together stands together', () => {
  const said = happened(
    'speak say',
    'agenda name_point',
    'agenda agenda_set *',
    'ideas suggest',
    'ideas suggest',
  );
  expect(inView(said, 'floor', 'ideas')).toEqual(['suggest', 'suggest']);
});
