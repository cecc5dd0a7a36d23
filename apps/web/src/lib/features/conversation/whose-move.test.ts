import type { ConversationItem } from '@footbridge/client';
import { expect, test } from 'vitest';
import { conversation } from '#lib/copy/conversation.ts';
import { standing } from '#lib/copy/leaving.ts';
import { whoseMove } from './whose-move.ts';

const item = (change: Partial<ConversationItem>): ConversationItem => ({
  id: crypto.randomUUID(),
  mine: true,
  text: 'Good morning',
  writtenAt: new Date(),
  sentAt: new Date(),
  heldUntil: null,
  hidden: false,
  isFromBefore: false,
  isForTwo: false,
  isOpenedTo: false,
  state: 'sent',
  refused: null,
  ...change,
});
const said = (...items: ConversationItem[]) =>
  whoseMove({ items, hasEarlier: false, loading: false }, 'Ruth', 'open');

test('either may begin where nothing is written', () => {
  expect(said()).toBe(conversation.move.begin('Ruth'));
});

test('after one’s own message there is nothing one must do, after the other’s nothing either', () => {
  expect(said(item({}))).toBe(conversation.move.mine);
  expect(said(item({}), item({ mine: false }))).toBe(conversation.move.theirs('Ruth'));
});

test('a message that is held back has not been said yet', () => {
  expect(said(item({ mine: false }), item({ state: 'held' }))).toBe(conversation.move.theirs('Ruth'));
});

test('what did not leave is named before anything else', () => {
  expect(said(item({ state: 'waiting' }), item({ state: 'refused' }))).toBe(conversation.move.refused);
  expect(said(item({ mine: false }), item({ state: 'waiting' }))).toBe(conversation.move.waiting);
});

test('where nothing can be written it is nobody’s move, whatever waits', () => {
  const items = [item({ state: 'waiting' })];
  for (const look of ['paused', 'resting', 'left', 'ended'] as const)
    expect(whoseMove({ items, hasEarlier: false, loading: false }, 'Ruth', look)).toBe(standing.move[look]);
});
