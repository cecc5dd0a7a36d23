import { randomUUID } from 'node:crypto';
import * as guest from '../../support/pair/guests.ts';
import { listDays, listModerated, openModerated, sendClosingNote } from '../../support/pair/moderating.ts';
import { aSecret, command, forAccounts, forAnyone, forMembers, forOwner, type Rows } from './row.ts';
import { dialogue, neutral, owner, sent, spare, supporter } from './scene.ts';

/** What is answered about neutrals and supporters. */
export const ofGuests: Rows = {
  'message:open_to': {
    perform: (member) => guest.openMessageTo(member, sent, neutral.id),
    expected: ['message:unknown', 'message:unknown', 'space:unknown', 'session:missing'],
  },
  'guest:invite': {
    perform: async (member) => (await guest.inviteGuest(member, 'supporter')).answer,
    expected: forMembers,
  },
  'guest:read': {
    perform: ({ browser }) => guest.readGuestLink(browser, aSecret()),
    expected: forAnyone('invitation:unknown'),
  },
  'guest:take': {
    perform: ({ browser }) => guest.takeSeat(browser, aSecret()),
    expected: forAccounts('invitation:unknown'),
  },
  'guest:end': {
    perform: ({ browser }) => guest.endGuest(browser, spare),
    expected: ['ok', 'guest:unknown', 'guest:unknown', 'session:missing'],
  },
  'guest:show_item': {
    perform: (member) => guest.showItem(member, supporter.id, sent),
    expected: forOwner('guest:unknown'),
  },
  'guest:unshow_item': {
    perform: (member) => guest.unshowItem(member, supporter.id, sent),
    expected: forOwner('guest:unknown'),
  },
  'neutral:propose': {
    perform: (member) => guest.propose(member, neutral.id),
    expected: forOwner('guest:unknown'),
  },
  'neutral:admit': { perform: (member) => guest.admit(member, neutral.id), expected: forMembers },
  'neutral:decline': {
    perform: (member) => guest.decline(member, neutral.id),
    expected: ['guest:unknown', 'ok', 'space:unknown', 'session:missing'],
  },
  'neutral:wish_earlier': {
    perform: (member) => guest.wishEarlier(member, neutral.id),
    expected: forMembers,
  },
  'neutral:give_earlier': {
    perform: (member) => guest.giveEarlier(member, neutral.id, [1]),
    expected: forMembers,
  },
  'guest_seat:list': { perform: guest.listSeats, expected: forAccounts('ok') },
  'guest_seat:messages': {
    perform: ({ browser }) => guest.readAsNeutral({ ...neutral, browser }),
    expected: forAccounts('guest:unknown'),
    guests: { neutral: 'ok' },
  },
  'neutral:days': { perform: listDays, expected: forMembers },
  'guest_seat:dialogues': {
    perform: ({ browser }) => listModerated({ browser, id: neutral.id }),
    expected: forAccounts('guest:unknown'),
    guests: { neutral: 'ok' },
  },
  'guest_seat:open': {
    // Where a neutral sits in one: integration/dialogues/moderated.test.ts.
    perform: ({ browser }) => openModerated({ browser, id: neutral.id }, dialogue),
    expected: forAccounts('dialogue:unknown'),
  },
  'past_seat:list': {
    perform: ({ browser }) => browser.send('GET', '/past-seats'),
    expected: forAccounts('ok'),
  },
  'past_seat:note': {
    perform: ({ browser }) => sendClosingNote({ browser, id: neutral.id }, owner.id),
    expected: forAccounts('guest:unknown'),
  },
  'dialogue:moderate': {
    perform: command('dialogue:moderate', () => ({
      guest: neutral.id,
      dialogue,
      id: randomUUID(),
      move: 'screen',
      seen: 2,
      with: 'a',
      screening: 'suitable',
    })),
    expected: forAccounts('dialogue:unknown'),
  },
  'guest_seat:shown': {
    perform: ({ browser }) => guest.readShown({ ...supporter, browser }),
    expected: forAccounts('guest:unknown'),
    guests: { supporter: 'ok' },
  },
};
