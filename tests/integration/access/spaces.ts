import { randomBytes, randomUUID } from 'node:crypto';
import * as act from '../../support/pair/acts.ts';
import { aWrap } from '../../support/pair/pair.ts';
import { anEnvelope } from '../../support/person.ts';
import { forAnyone, forMembers, forOwner, http, signed, type Rows } from './row.ts';
import { invitation } from './scene.ts';

/** What is answered about a space, its links, keys and record. */
export const ofSpaces: Rows = {
  'space:list': {
    perform: (member) => member.browser.send('GET', '/spaces'),
    expected: ['ok', 'ok', 'ok', 'session:missing'],
  },
  'space:start': {
    // An id that is in use is nobody else's to learn about: the answer is that of a request that makes no sense.
    perform: (member) => {
      const envelope = anEnvelope();
      const { space, id } = member;
      const { act: whole } = member.author.sign({
        kind: 'member:introduce',
        space,
        member: id,
        item: id,
        envelope,
      });
      return member.browser.send('POST', '/spaces', {
        id: space,
        member: id,
        party: 'child',
        wrap: aWrap(),
        introduction: { epoch: 1, envelope },
        act: whole,
      });
    },
    expected: ['ok', 'ok', 'request:invalid', 'session:missing'],
  },
  'space:show': { perform: http('GET', ''), expected: forMembers },
  'space:consent': {
    perform: http('POST', '/consent', (member) => signed(member, 'space:consent')),
    expected: forMembers,
  },
  'introduction:change': {
    perform: http('PUT', '/introduction', (member) => signed(member, 'member:introduce')),
    expected: forMembers,
  },
  'acknowledgement:write': {
    perform: http('PUT', '/acknowledgement', (member) => signed(member, 'acknowledgement:write')),
    expected: forMembers,
  },
  'readiness:answer': {
    perform: http('PUT', '/readiness/willing', () => ({ answer: 'not_yet', note: null })),
    expected: forMembers,
  },
  'invitation:create': {
    perform: async (member) => (await act.invite(member)).answer,
    expected: ['space:already_open', 'space:already_open', 'space:unknown', 'session:missing'],
  },
  'invitation:revoke': {
    perform: (member) => act.revoke(member, invitation.id),
    expected: forOwner('invitation:unknown'),
  },
  'invitation:read': {
    perform: ({ browser }) => act.readLink(browser, randomBytes(32).toString('base64url')),
    expected: forAnyone('invitation:unknown'),
  },
  'invitation:close': {
    perform: ({ browser }) => act.closeLinks(browser, randomBytes(32).toString('base64url')),
    expected: forAnyone('ok'),
  },
  'invitation:redeem': {
    perform: ({ browser, ...member }) =>
      browser.send('POST', '/invitations/redeem', {
        token: randomBytes(32).toString('base64url'),
        member: randomUUID(),
        wrap: aWrap(),
        introduction: signed({ ...member, browser }, 'member:introduce').sealed,
        act: signed({ ...member, browser }, 'member:introduce').act,
      }),
    expected: ['invitation:unknown', 'invitation:unknown', 'invitation:unknown', 'session:missing'],
  },
  'key:change': {
    perform: http('POST', '/keys', ({ id }) => ({ epoch: 9, wraps: [{ member: id, wrap: aWrap() }] })),
    expected: ['key:conflict', 'key:conflict', 'space:unknown', 'session:missing'],
  },
  'key:replace': {
    perform: http('POST', '/keys/own', (member) => signed(member, 'key:replace')),
    expected: forMembers,
  },
  'history:offer': {
    perform: http('POST', '/history', ({ id }) => ({
      member: id,
      keys: [{ epoch: 1, wrap: aWrap(), ofTwo: null }],
    })),
    expected: ['request:invalid', 'request:invalid', 'space:unknown', 'session:missing'],
  },
  'reach:set': { perform: (member) => act.setReach(member, {}), expected: forMembers },
  'feed:read': { perform: http('GET', '/feed'), expected: forMembers },
  'record:read': { perform: http('GET', '/record'), expected: forMembers },
  'space:pause': { perform: (member) => act.pause(member, 'quiet'), expected: forMembers },
  'space:resume': { perform: (member) => act.resume(member), expected: forMembers },
  'space:end': { perform: (member) => act.end(member, 'untold'), expected: forMembers },
  'space:block': { perform: (member) => act.block(member), expected: forMembers },
};
