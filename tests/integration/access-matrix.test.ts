import { endpoints, commands } from '@footbridge/contract';
import type { Act } from '@footbridge/domain';
import { randomBytes, randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browserLike } from '../support/browser-like.ts';
import * as act from '../support/pair/acts.ts';
import * as boundaries from '../support/pair/boundaries.ts';
import { listDialogues, propose } from '../support/pair/dialogues.ts';
import * as guest from '../support/pair/guests.ts';
import { listDays, listModerated, openModerated, sendClosingNote } from '../support/pair/moderating.ts';
import { openSocket, writeMessage, type Member } from '../support/pair/member.ts';
import { aWrap, openPair } from '../support/pair/pair.ts';
import { anEnvelope, randomEmail } from '../support/person.ts';
import { startServer, type TestServer } from '../support/server.ts';

/**
 * Whose act it is, on what belongs to `owner`: the counterparty of the same space, a member of another, no session; and
 * those who are no party: the owner's supporter, their neutral, someone who was to be one and went. Whatever is not said
 * apart is for them as for an outsider.
 */
const parties = ['owner', 'counterparty', 'outsider', 'nobody'] as const;
const guestRoles = ['supporter', 'neutral', 'exNeutral'] as const;
const roles = [...parties, ...guestRoles] as const;
type Role = (typeof roles)[number];

let server: TestServer;
let owner: Member;
const members = new Map<Role, Member>();
const sockets = new Map<Role, Socket>();
let invitation: act.Link;
let sent: string;
let held: string;
/** The owner's, on its way. */
let letter: string;
/** Offered and said by the owner. */
/** The owner has asked for it. */
let dialogue: string;
let version: boundaries.Offered;
let saying: string;
let supporter: guest.Guest;
let neutral: guest.Guest;
let spare: string;
/** Keys that the owner had before. */
const former = randomUUID();
/** Everything of the owner's that is worth hiding. */
let canaries: Set<string>;

beforeAll(async () => {
  server = await startServer();
  const [one, other] = await openPair(server.origin);
  const [outsider] = await openPair(server.origin);
  owner = one;
  const nobody = { ...outsider, browser: browserLike(server) };
  // Everyone knows the space's id; only its members get anywhere with it.
  for (const [role, member] of [
    ['owner', owner],
    ['counterparty', other],
    ['outsider', { ...outsider, space: owner.space }],
    ['nobody', { ...nobody, space: owner.space }],
  ] as const)
    members.set(role, member);
  [supporter, neutral] = [await guest.bringIn(one, 'supporter'), await guest.bringIn(one, 'neutral')];
  ({ id: spare } = await guest.inviteGuest(one, 'supporter'));
  const exNeutral = await guest.bringIn(one, 'neutral');
  await guest.endGuest(exNeutral.browser, exNeutral.id);
  for (const [role, one] of Object.entries({ supporter, neutral, exNeutral }))
    members.set(role as Role, { ...outsider, ...one, space: owner.space });
  for (const role of ['owner', 'counterparty', 'outsider', ...guestRoles] as const)
    sockets.set(role, openSocket(members.get(role)!));
  await vi.waitUntil(() => [...sockets.values()].every((socket) => socket.connected));
  const admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
  await admin`
    insert into auth.former_key (id, account_id, by_code, replaced_at)
      select ${former}, account_id, ${anEnvelope()}, now() from app.seat where member_id = ${owner.id}`;
  await admin.end();
  const links = (await act.show(owner)).body.own.invitations;
  invitation = { ...links[0], token: '' };
  ({ id: sent } = await act.send(sockets.get('owner')!, owner));
  ({ id: dialogue } = await propose(owner));
  version = await boundaries.offerVersion(owner);
  const said = boundaries.say(owner);
  await said;
  ({ saying } = said);
  ({ id: letter } = await act.handOver(owner, new Date(Date.now() + 86_400_000)));
  ({ id: held } = await act.send(sockets.get('owner')!, owner, { holdUntil: new Date(Date.now() + 60_000) }));
  const all = [
    await act.show(owner),
    await act.readFeed(owner),
    await act.listMessages(owner),
    await act.listLetters(owner),
    await listDialogues(owner),
    await boundaries.listAgreements(owner),
    await boundaries.listSayings(owner),
  ];
  const texts = JSON.stringify(all.map(({ body }) => body)).match(/[A-Za-z0-9_-]{22,}/g) ?? [];
  canaries = new Set(texts.filter((text) => text !== owner.space));
});
afterAll(async () => {
  for (const socket of sockets.values()) socket.close();
  await server.close();
});

interface Row {
  readonly perform: (member: Member, role: Role) => Promise<act.Reply>;
  /** `ok` or the refusal, for each role in the order of `roles`. */
  readonly expected: readonly [string, string, string, string];
  /** Where it is not the outsider's answer. */
  readonly guests?: Partial<Record<(typeof guestRoles)[number], string>>;
}

const http = (method: string, rest: string, body?: (member: Member) => object) => (member: Member) =>
  member.browser.send(method, `/spaces/${member.space}${rest}`, body?.(member));

type Signable = 'space:consent' | 'member:introduce' | 'acknowledgement:write' | 'key:replace';

function signed(member: Member, kind: Signable) {
  const envelope = kind === 'space:consent' || kind === 'key:replace' ? null : anEnvelope();
  const { space, id } = member;
  const { act: whole } = member.author.sign({ kind, space, member: id, item: id, envelope });
  return { act: whole, ...(envelope && { sealed: { epoch: 2, envelope } }) };
}

const command =
  (name: Act, input: (member: Member) => object) =>
  async (member: Member, role: Role): Promise<act.Reply> => {
    const socket = sockets.get(role);
    return socket ? act.command(socket, name, input(member)) : { refused: 'session:missing' };
  };

const aSecret = () => randomBytes(32).toString('base64url');
const withToken =
  (rest: string, more: object = {}) =>
  (member: Member) =>
    member.browser.send('POST', `/account/reset/${rest}`, { token: aSecret(), ...more });

const forMembers = ['ok', 'ok', 'space:unknown', 'session:missing'] as const;
const forOwner = (other: string) => ['ok', other, 'space:unknown', 'session:missing'] as const;
const forAnyone = (answer: string) => [answer, answer, answer, answer] as const;

const forAccounts = (answer: string) => [answer, answer, answer, 'session:missing'] as const;
/** A session alone changes no way in, whoever's it is. */
const unproven = forAccounts('session:wrong');
const proving =
  (method: string, path: string, body: object = {}) =>
  ({ browser }: Member) =>
    browser.send(method, `/account${path}`, { proof: aSecret(), ...body });
const aPasskey = { id: aSecret(), clientDataJSON: aSecret(), attestationObject: aSecret() };
const anAnswer = {
  id: aSecret(),
  clientDataJSON: aSecret(),
  authenticatorData: aSecret(),
  signature: aSecret(),
};

const matrix: Partial<Record<Act, Row>> = {
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
  'reset:ask': {
    perform: ({ browser }) => browser.send('POST', '/account/reset', { email: randomEmail() }),
    expected: forAnyone('ok'),
  },
  'reset:read': { perform: withToken('read'), expected: forAnyone('reset:unknown') },
  'reset:pause': { perform: withToken('pause'), expected: forAnyone('reset:unknown') },
  'reset:finish': {
    perform: withToken('finish', { signInHalf: aSecret() }),
    expected: forAnyone('reset:unknown'),
  },
  'reset:stop': {
    perform: ({ browser }) => browser.send('POST', '/account/reset/stop', {}),
    expected: ['ok', 'ok', 'ok', 'session:missing'],
  },
  'regaining:show': {
    perform: ({ browser }) => browser.send('GET', '/account/regaining'),
    expected: ['ok', 'ok', 'ok', 'session:missing'],
  },
  'former:keep': {
    perform: ({ browser }) =>
      browser.send('PUT', `/account/former-keys/${former}`, { byAccount: anEnvelope() }),
    expected: ['ok', 'request:invalid', 'request:invalid', 'session:missing'],
  },
  'account:change_code': {
    perform: ({ browser }) =>
      browser.send('PUT', '/account/code', {
        proof: aSecret(),
        recoveryHalf: aSecret(),
        byCode: anEnvelope(),
      }),
    expected: ['session:wrong', 'session:wrong', 'session:wrong', 'session:missing'],
  },
  'factors:show': {
    perform: ({ browser }) => browser.send('GET', '/account/factors'),
    expected: forAccounts('ok'),
  },
  'passkey:challenge': { perform: proving('POST', '/passkeys/challenge'), expected: unproven },
  'passkey:add': {
    perform: proving('POST', '/passkeys', { made: aPasskey, name: anEnvelope(), byPasskey: null }),
    expected: unproven,
  },
  'passkey:rename': {
    perform: ({ browser }) =>
      browser.send('PUT', `/account/passkeys/${aPasskey.id}/name`, { name: anEnvelope() }),
    expected: forAccounts('passkey:unknown'),
  },
  'passkey:remove': { perform: proving('POST', `/passkeys/${aPasskey.id}/removal`), expected: unproven },
  'codes:begin': { perform: proving('POST', '/codes'), expected: unproven },
  'codes:turn_on': {
    perform: ({ browser }) => browser.send('PUT', '/account/codes', { code: '000000' }),
    expected: forAccounts('state:changed'),
  },
  'codes:turn_off': { perform: proving('POST', '/codes/end'), expected: unproven },
  'session:challenge': {
    perform: ({ browser }) => browser.send('GET', '/sessions/passkey/challenge'),
    expected: forAnyone('ok'),
  },
  'session:begin_by_passkey': {
    perform: ({ browser }) => browser.send('POST', '/sessions/passkey', { answered: anAnswer }),
    expected: forAnyone('passkey:not_used'),
  },
  'email:show': {
    perform: ({ browser }) => browser.send('GET', '/account/email'),
    expected: forAccounts('ok'),
  },
  'email:change': {
    perform: proving('PUT', '/email', {
      email: randomEmail(),
      signInHalf: aSecret(),
      byPassphrase: anEnvelope(),
    }),
    expected: unproven,
  },
  'email:send_link': {
    perform: ({ browser }) => browser.send('POST', '/account/email/link', {}),
    expected: forAccounts('ok'),
  },
  'email:confirm': {
    perform: ({ browser }) => browser.send('POST', '/account/email/confirmation', { token: aSecret() }),
    expected: forAnyone('email:link_unknown'),
  },
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
  'reach:set': { perform: (member) => act.setReach(member, {}), expected: forMembers },
  'feed:read': { perform: http('GET', '/feed'), expected: forMembers },
  'record:read': { perform: http('GET', '/record'), expected: forMembers },
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
  'rule:show': {
    perform: ({ browser, space }) => browser.send('GET', `/spaces/${space}/rules?kind=message`),
    expected: forMembers,
  },
  'agreement:list': { perform: boundaries.listAgreements, expected: forMembers },
  'agreement:offer': {
    perform: async (member) => (await boundaries.offerVersion(member)).answer,
    expected: forMembers,
  },
  // By now the owner has offered another one.
  'agreement:answer': {
    perform: (member) => boundaries.answerVersion(member, version),
    expected: ['agreement:unknown', 'agreement:changed', 'space:unknown', 'session:missing'],
  },
  'agreement:sign': {
    perform: (member) => boundaries.signVersion(member, version),
    expected: ['agreement:changed', 'agreement:changed', 'space:unknown', 'session:missing'],
  },
  'signature:withdraw': {
    perform: (member) => boundaries.withdrawSignature(member, version),
    expected: forMembers,
  },
  'agreement:stop': { perform: (member) => boundaries.stopVersion(member, version), expected: forMembers },
  'agreement:end_clause': {
    perform: (member) => boundaries.endClause(member, version),
    expected: ['agreement:changed', 'agreement:changed', 'space:unknown', 'session:missing'],
  },
  'saying:list': { perform: boundaries.listSayings, expected: forMembers },
  'saying:say': { perform: (member) => boundaries.say(member), expected: forMembers },
  'saying:take_back': {
    perform: (member) => boundaries.takeBackSaying(member, saying),
    expected: forOwner('saying:unknown'),
  },
  // It is taken back by now.
  'saying:reply': {
    perform: (member) => boundaries.replyToSaying(member, saying),
    expected: ['saying:unknown', 'saying:unknown', 'space:unknown', 'session:missing'],
  },
  'waiting:read': { perform: (member) => act.readWaiting(member), expected: forMembers },
  'waiting:put_away': { perform: (member) => act.putAwayWaiting(member), expected: forMembers },
  // Last, and in this order: nothing else could be tried in a space that is paused or left.
  'space:pause': { perform: (member) => act.pause(member, 'quiet'), expected: forMembers },
  'space:resume': { perform: (member) => act.resume(member), expected: forMembers },
  'space:end': { perform: (member) => act.end(member, 'untold'), expected: forMembers },
  'space:block': { perform: (member) => act.block(member), expected: forMembers },
};

const { spaces, invitations, messages, feed, record, regaining, reach, letters, waiting, leaving } =
  endpoints;
const features: Record<string, { act: Act }>[] = [
  spaces,
  invitations,
  messages,
  feed,
  record,
  commands.messages,
  regaining,
  reach,
  letters,
  endpoints.agreements,
  endpoints.sayings,
  endpoints.rules,
  endpoints.dialogues,
  commands.dialogues,
  waiting,
  endpoints.guests,
  endpoints.neutrals,
  endpoints.guestSeats,
  endpoints.moderated,
  endpoints.pastSeats,
  leaving,
  endpoints.factors,
  endpoints.passkeySignIn,
  endpoints.emailAddress,
];
const acts = features.flatMap((feature) => Object.values(feature)).map((one) => one.act);

function expectedOf(role: Role, expected: Row['expected'], guests: Row['guests'] = {}): string | undefined {
  const asGuest = guestRoles.find((one) => one === role);
  if (!asGuest) return expected[roles.indexOf(role)];
  return guests[asGuest] ?? expected[parties.indexOf('outsider')];
}

describe('every act, by every role, on what is the owner’s', () => {
  it('has a row', () => {
    expect(Object.keys(matrix).sort()).toEqual([...acts].sort());
  });

  it.each(acts.flatMap((name) => [...roles].reverse().map((role) => [name, role] as const)))(
    '%s by %s is answered as the table says, and tells nothing that is not theirs',
    async (name, role) => {
      const { perform, expected, guests } = matrix[name]!;
      const answer = await perform(members.get(role)!, role);
      const value = answer.status === undefined ? answer : answer.body;
      expect(value.refused ?? 'ok').toBe(expectedOf(role, expected, guests));
      if (role === 'owner' || role === 'counterparty') return;
      // Their own seats, and the names of the two for a neutral whom both have admitted.
      if (name === 'guest_seat:list' && (role === 'neutral' || role === 'supporter')) return;
      const told = JSON.stringify(value);
      expect([...canaries].filter((canary) => told.includes(canary))).toEqual([]);
    },
  );

  it('has canaries that the owner’s own view would set off', async () => {
    const told = JSON.stringify((await act.show(owner)).body);
    expect([...canaries].some((canary) => told.includes(canary))).toBe(true);
  });
});

describe('what is held', () => {
  it('is unknown to the other, in the very words for what does not exist', async () => {
    const counterparty = members.get('counterparty')!;
    const socket = sockets.get('owner')!;
    const { id } = await act.send(socket, owner, { holdUntil: new Date(Date.now() + 60_000) });
    for (const name of ['message:take_back', 'message:hide', 'message:show']) {
      const of = { space: owner.space, id };
      const nothing = { space: owner.space, id: randomUUID() };
      const others = sockets.get('counterparty')!;
      expect(await act.command(others, name, of)).toEqual(await act.command(others, name, nothing));
    }
    expect(JSON.stringify((await act.listMessages(counterparty)).body)).not.toContain(id);
  });
});
