import { expect, test } from 'vitest';
import { said } from './said.fixture.ts';
import { topicNow } from './topic-now.ts';

const named = said(1, { act: 'name_topic', text: 'How often, and who says when' });
const yes = (mine: boolean | null) => said(2, { act: 'agree_topic', mine, hasWords: false });
const topic = 'Visits';

test('a topic stands until both said yes to other words for it', () => {
  expect(topicNow({ topic, said: [] })).toBe('Visits');
  expect(topicNow({ topic, said: [named, yes(true)] })).toBe('Visits');
  expect(topicNow({ topic, said: [named, yes(null)] })).toBe('How often, and who says when');
  expect(topicNow({ topic, said: [yes(null)] })).toBe('Visits');
});

test('a neutral may name it anew', () => {
  const anew = said(3, { act: 'set_topic', by: 'neutral', mine: false, text: 'The house' });
  expect(topicNow({ topic, said: [anew] })).toBe('The house');
  expect(topicNow({ topic: null, said: [{ ...anew, text: null }] })).toBeNull();
});
