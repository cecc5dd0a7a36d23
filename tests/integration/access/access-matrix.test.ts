import { endpoints, commands } from '@footbridge/contract';
import type { Act } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import { ofAccounts } from './accounts.ts';
import { ofBoundaries } from './boundaries.ts';
import { ofDialogues } from './dialogues.ts';
import { ofGuests } from './guests.ts';
import { ofMessages } from './messages.ts';
import type { Row, Rows } from './row.ts';
import {
  begin,
  canaries,
  end,
  guestRoles,
  members,
  owner,
  parties,
  roles,
  sockets,
  type Role,
} from './scene.ts';
import { ofSpaces } from './spaces.ts';

beforeAll(begin);
afterAll(end);

const matrix: Rows = {
  ...ofSpaces,
  ...ofAccounts,
  ...ofMessages,
  ...ofDialogues,
  ...ofBoundaries,
  ...ofGuests,
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
  // Nearly last: little else could be tried in a space that is paused or left.
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
