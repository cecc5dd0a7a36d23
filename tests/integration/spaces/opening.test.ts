import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, answerReadiness, introduce, readFeed, show } from '../../support/pair/acts.ts';
import { changeKey, consent, join, reachOut, start } from '../../support/pair/pair.ts';
import type { Member } from '../../support/pair/member.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => (server = await startServer()));
afterAll(() => server.close());

const kinds = async (member: Member) =>
  (await readFeed(member)).body.entries.map(({ kind }: { kind: string }) => kind);

async function twoSeats(): Promise<[inviter: Member, joiner: Member]> {
  const space = randomUUID();
  const inviter = await start(server.origin, space, 'child');
  return [inviter, await join(server.origin, space, await reachOut(inviter))];
}

describe('a space', () => {
  it('shows whoever joined the one who invited them, and the other way round nothing at all', async () => {
    const [inviter, joiner] = await twoSeats();
    expect((await show(joiner)).body.other).toMatchObject({ member: inviter.id, party: 'child' });
    expect((await show(inviter)).body.other).toBeNull();
    expect(await kinds(inviter)).toEqual(['space:started', 'invitation:created']);
    expect(await kinds(joiner)).toEqual(['space:joined']);
  });

  it('keeps one yes to its owner, and opens for both with the second', async () => {
    const [inviter, joiner] = await twoSeats();
    await consent(joiner);
    expect((await show(inviter)).body).toMatchObject({ phase: 'waiting', other: null, rekeyDue: false });
    expect((await show(inviter)).body.position).toBe(2);

    await consent(inviter);
    const [one, two] = [(await show(inviter)).body, (await show(joiner)).body];
    expect(one).toMatchObject({
      phase: 'open',
      rekeyDue: true,
      other: { member: joiner.id, party: 'parent' },
    });
    expect(two).toMatchObject({ phase: 'open', rekeyDue: true, other: { member: inviter.id } });
    expect(one.openedAt).toBe(two.openedAt);
    expect(await kinds(inviter)).toEqual([
      'space:started',
      'invitation:created',
      'space:consented',
      'space:opened',
    ]);
  });

  it('reveals on opening what became joint by it, and nothing else', async () => {
    const [inviter, joiner] = await twoSeats();
    await acknowledge(inviter);
    await acknowledge(joiner);
    await answerReadiness(inviter, 'willing', 'yes');
    await answerReadiness(joiner, 'willing', 'yes');
    await answerReadiness(inviter, 'accountable', 'yes');
    await answerReadiness(joiner, 'accountable', 'no');
    await consent(inviter);
    expect((await show(joiner)).body.otherAcknowledgement).toBeNull();
    await consent(joiner);
    const { body } = await show(inviter);
    expect(body.otherAcknowledgement).toMatchObject({ member: joiner.id });
    expect(body.jointReadiness).toEqual({ willing: body.openedAt, accountable: null });
    expect((await kinds(inviter)).slice(-3)).toEqual([
      'space:opened',
      'acknowledgement:shared',
      'readiness:joined',
    ]);
  });

  it('takes nothing sealed under the key a link carried once it is open', async () => {
    const [inviter, joiner] = await twoSeats();
    await consent(inviter);
    await consent(joiner);
    expect((await introduce(joiner)).body).toEqual({ refused: 'key:stale' });
    await changeKey(joiner, 2, [inviter, joiner]);
    expect((await introduce(joiner)).body).toEqual({ refused: 'key:stale' });
    expect((await introduce(joiner, { epoch: 2 })).status).toBe(200);
    expect((await show(inviter)).body).toMatchObject({ epoch: 2, rekeyDue: false });
    expect((await kinds(inviter)).slice(-2)).toEqual(['key:changed', 'introduction:changed']);
  });
});
