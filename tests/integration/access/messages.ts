import * as act from '../../support/pair/acts.ts';
import { writeMessage } from '../../support/pair/member.ts';
import { command, forMembers, forOwner, http, type Rows } from './row.ts';
import { held, letter, sent } from './scene.ts';

/** What is answered about messages and letters. */
export const ofMessages: Rows = {
  'message:list': { perform: http('GET', '/messages'), expected: forMembers },
  'message:send': {
    perform: command('message:send', (member) => writeMessage(member).input),
    expected: forMembers,
  },
  'message:hide': {
    perform: command('message:hide', ({ space }) => ({ space, id: sent })),
    expected: forMembers,
  },
  'message:show': {
    perform: command('message:show', ({ space }) => ({ space, id: sent })),
    expected: forMembers,
  },
  'message:take_back': {
    perform: command('message:take_back', ({ space }) => ({ space, id: held })),
    expected: forOwner('message:unknown'),
  },
  'letter:list': { perform: (member) => act.listLetters(member), expected: forMembers },
  'letter:hand_over': {
    perform: async (member) => (await act.handOver(member, new Date(Date.now() + 86_400_000))).answer,
    expected: forMembers,
  },
  // Before it has gone there is nothing to say of it, and for the other there is no letter.
  'letter:answer': {
    perform: (member) => act.answerLetter(member, letter),
    expected: ['letter:unknown', 'letter:unknown', 'space:unknown', 'session:missing'],
  },
  'letter:take_back': {
    perform: (member) => act.takeBackLetter(member, letter),
    expected: forOwner('letter:unknown'),
  },
  'waiting:read': { perform: (member) => act.readWaiting(member), expected: forMembers },
  'waiting:put_away': { perform: (member) => act.putAwayWaiting(member), expected: forMembers },
};
