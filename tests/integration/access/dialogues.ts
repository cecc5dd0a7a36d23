import { randomUUID } from 'node:crypto';
import { listDialogues, propose } from '../../support/pair/dialogues.ts';
import { command, forMembers, http, type Rows } from './row.ts';
import { dialogue } from './scene.ts';

/** What is answered about conversations. */
export const ofDialogues: Rows = {
  'dialogue:list': { perform: listDialogues, expected: forMembers },
  'dialogue:words': {
    perform: (member) => http('GET', `/dialogues/${dialogue}/words?before=2`)(member),
    expected: forMembers,
  },
  'dialogue:propose': { perform: async (member) => (await propose(member)).answer, expected: forMembers },
  // The owner has asked; the other answers, and the owner has not seen it.
  'dialogue:move': {
    perform: command('dialogue:move', ({ space }) => ({
      space,
      dialogue,
      id: randomUUID(),
      move: 'accept',
      seen: 1,
    })),
    expected: ['dialogue:stale', 'ok', 'space:unknown', 'session:missing'],
  },
};
