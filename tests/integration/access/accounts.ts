import type { Member } from '../../support/pair/member.ts';
import { anEnvelope, randomEmail } from '../../support/person.ts';
import { aSecret, forAccounts, forAnyone, type Rows } from './row.ts';
import { former } from './scene.ts';

const withToken =
  (rest: string, more: object = {}) =>
  (member: Member) =>
    member.browser.send('POST', `/account/reset/${rest}`, { token: aSecret(), ...more });

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

/** What is answered about one’s own account. */
export const ofAccounts: Rows = {
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
};
