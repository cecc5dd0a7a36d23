import type { ExportedSpace, ExportFile } from '@footbridge/client';
import { neutralText } from '@footbridge/domain';
import { actHash, commit, fromBase64url, verifyHistory } from '@footbridge/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legible } from '../../support/legible.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import {
  fragmentOf,
  must,
  openPair,
  signUp,
  spaceOf,
  until,
  untilSent,
  type Pair,
  type Side,
} from '../client/cast.ts';

let server: TestServer;
const sides: Side[] = [];
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  for (const { device } of sides) device.close();
  await server.close();
});

const named = (name: string) => ({ name, pronouns: '', formOfAddress: '' });
const copyOf = ({ page }: Side): Promise<ExportFile> => must(page.exportAll({ withPages: true }));
const textsOf = (space: ExportedSpace | undefined) => space?.messages.map(({ text }) => text);

async function aGuest(): Promise<Side> {
  const side = await signUp(server.origin);
  sides.push(side);
  return side;
}

async function aPair(): Promise<Pair> {
  const pair = await openPair(server.origin);
  sides.push(pair.ruth, pair.sam);
  for (const space of [pair.ruths, pair.sams]) space.conversation.subscribe(() => {});
  return pair;
}

/** Whoever follows Ruth's link for such a seat sits there, as far as one yes goes. */
async function takeSeatBeside({ ruths }: Pair, role: 'neutral' | 'supporter', name: string) {
  const side = await aGuest();
  const { id, link } = await must(ruths.inviteGuest(role));
  await must(side.page.takeSeat(fragmentOf(link), named(name)));
  await until(ruths.state, ({ own }) => own.guests.some((guest) => guest.id === id && guest.isTaken));
  return { side, id, link };
}

/** Ruth writes first for the two, then for all three. */
async function seatNoor(pair: Pair) {
  const { ruths, sams } = pair;
  await must(ruths.write('Before.'));
  await untilSent(sams, 'Before.');
  const { side, id } = await takeSeatBeside(pair, 'neutral', 'Noor');
  await must(ruths.proposeNeutral(id));
  await until(sams.state, ({ neutrals }) => neutrals.length === 1);
  await must(sams.admitNeutral(id));
  await until(ruths.state, ({ neutrals }) => neutrals.some(({ isProven }) => isProven));
  await must(ruths.write('For the two of us.'));
  await untilSent(sams, 'For the two of us.');
  await must(ruths.write('For all three.', { alsoForNeutral: true }));
  await untilSent(sams, 'For all three.');
  return { side, id };
}

describe('a copy of one of the two', () => {
  it('tells of the neutral: who, since when, until when, and the words both said yes to, with proofs', async () => {
    const pair = await aPair();
    const { id } = await seatNoor(pair);
    for (const side of [pair.ruth, pair.sam]) {
      const [space] = (await copyOf(side)).spaces;
      const proposedBy = space?.members.find(({ party }) => party === 'parent')?.id;
      const [noor] = space!.neutrals;
      expect(space?.neutrals).toMatchObject([
        { id, introduction: named('Noor'), words: neutralText, proposedBy, isProven: true, goneAt: null },
      ]);
      expect(noor!.admittedAt! >= noor!.proposedAt).toBe(true);
      expect(space?.messages).toMatchObject([
        { text: 'Before.', isForTwo: false },
        { text: 'For the two of us.', isForTwo: true, isOpenedTo: false },
        { text: 'For all three.', isForTwo: false },
      ]);

      const keys = new Map(space!.members.map((member) => [member.id, member.signingKey!]));
      expect(await verifyHistory(space!.acts, keys, [])).toMatchObject({ missing: [] });
      const yeses = space!.acts.filter(({ kind }) => kind === 'neutral:admit');
      expect(new Set(yeses.map(({ author }) => author))).toEqual(new Set(keys.keys()));
      expect(await Promise.all(yeses.map(actHash))).toContain(noor!.signed.act);
      const { salt, text } = noor!.signed;
      for (const yes of yeses)
        expect(await commit(fromBase64url(salt!), text!), yes.author).toBe(yes.commitment);
    }

    await must(pair.sams.endGuest(id));
    await until(pair.ruths.state, ({ neutrals }) => neutrals.length === 0);
    for (const side of [pair.ruth, pair.sam]) {
      const [space] = (await copyOf(side)).spaces;
      expect(space?.neutrals).toMatchObject([
        { introduction: named('Noor'), words: neutralText, isProven: true, goneAt: expect.any(String) },
      ]);
    }
  });

  it('tells of a neutral who was asked about and of one’s own no, which the other’s does not', async () => {
    const pair = await aPair();
    const { id } = await takeSeatBeside(pair, 'neutral', 'Noor');
    expect((await copyOf(pair.ruth)).spaces[0]?.guests).toMatchObject([
      { id, role: 'neutral', introduction: named('Noor'), isTaken: true },
    ]);
    expect(JSON.stringify(await copyOf(pair.sam))).not.toContain(id);

    await must(pair.ruths.proposeNeutral(id));
    await until(pair.sams.state, ({ neutrals }) => neutrals.length === 1);
    const before = (await copyOf(pair.ruth)).spaces;
    await must(pair.sams.declineNeutral(id));
    expect((await copyOf(pair.sam)).spaces[0]?.neutrals).toMatchObject([{ id, declined: true }]);
    const after = (await copyOf(pair.ruth)).spaces;
    expect(after).toEqual(before);
    expect(after[0]?.neutrals).toMatchObject([
      { declined: false, admittedAt: null, words: neutralText, signed: { act: null } },
    ]);
  });

  it('tells of one’s own supporter and what they are shown, and nothing of the other’s', async () => {
    const pair = await aPair();
    const { ruths, sams } = pair;
    await must(sams.write('One.'));
    await untilSent(ruths, 'One.');
    const before = await copyOf(pair.sam);
    const { id, link } = await takeSeatBeside(pair, 'supporter', 'Omar');
    const [one] = ruths.conversation.get().items;
    await must(ruths.showTo(id, { kind: 'message', id: one!.id }));

    const ofRuth = await copyOf(pair.ruth);
    expect(ofRuth.spaces[0]?.guests).toMatchObject([
      { id, role: 'supporter', introduction: named('Omar'), link, isTaken: true, shown: [one!.id] },
    ]);
    const ofSam = await copyOf(pair.sam);
    expect({ ...ofSam, madeAt: '' }).toEqual({ ...before, madeAt: '' });
    const traces = [id, 'Omar', 'supporter', link];
    // The same look at Ruth's copy finds all of them.
    const found = (copy: ExportFile) => traces.filter((trace) => JSON.stringify(copy).includes(trace));
    expect(found(ofSam)).toEqual([]);
    expect(found(ofRuth)).toEqual(traces);
  });
});

describe('a copy of someone who sits beside the two', () => {
  it('as a neutral has what was for everyone, and nothing that was for the two', async () => {
    const pair = await aPair();
    const { side, id } = await seatNoor(pair);
    const copy = await copyOf(side);
    expect(copy).toMatchObject({
      spaces: [],
      seats: [
        {
          id,
          role: 'neutral',
          space: pair.space,
          isAdmitted: true,
          names: ['Ruth', 'Sam'],
          introduction: named('Noor'),
          items: [{ text: 'For all three.', author: 'Ruth', party: 'parent' }],
        },
      ],
    });
    const kept = ['Before.', 'For the two of us.'];
    for (const text of kept) expect(JSON.stringify(copy)).not.toContain(text);
    expect(textsOf((await copyOf(pair.sam)).spaces[0])).toEqual([...kept, 'For all three.']);

    await must(pair.ruths.endGuest(id));
    expect((await copyOf(side)).seats).toEqual([]);
  });

  it('as a neutral whom one alone has said yes to has the seat, and nothing to read', async () => {
    const pair = await aPair();
    const { side, id } = await takeSeatBeside(pair, 'neutral', 'Noor');
    await must(pair.ruths.write('Before.'));
    await untilSent(pair.sams, 'Before.');
    await must(pair.ruths.proposeNeutral(id));
    expect((await copyOf(side)).seats).toMatchObject([{ id, isAdmitted: false, items: [] }]);
  });

  it('as a supporter has what one shows them, knows the other by no name, and one’s own space stands beside', async () => {
    const pair = await aPair();
    const { ruths, sams } = pair;
    const { side, id } = await takeSeatBeside(pair, 'supporter', 'Omar');
    for (const text of ['One.', 'Two.']) {
      await must(ruths.write(text));
      await untilSent(sams, text);
    }
    const [one] = ruths.conversation.get().items;
    await must(ruths.showTo(id, { kind: 'message', id: one!.id }));
    const { space } = await must(side.page.startSpace({ party: 'child', introduction: named('Omar') }));
    const copy = await copyOf(side);
    expect(copy.spaces.map((own) => own.id)).toEqual([spaceOf(side.page, space).state.get().id]);
    expect(copy.seats).toMatchObject([
      { role: 'supporter', names: ['Ruth'], items: [{ text: 'One.', author: 'Ruth', party: null }] },
    ]);
    const read = legible(JSON.stringify(copy));
    expect(read).toContain('Ruth');
    for (const text of ['Two.', 'Sam']) expect(read).not.toContain(text);
    await must(ruths.unshow(id, one!.id));
    expect((await copyOf(side)).seats).toMatchObject([{ items: [] }]);
  });
});
