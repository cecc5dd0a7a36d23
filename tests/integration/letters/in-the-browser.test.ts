import type { Letter, LetterAnswer, LettersClient } from '@footbridge/client';
import { actHash, commit, fromBase64url } from '@footbridge/record';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, must, openPair, passphrase, spaceOf, until, type Pair } from '../client/cast.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let pair: Pair;
let ruths: LettersClient;
let sams: LettersClient;
let now: number;

const day = 24 * 60 * 60_000;
const text = 'I read your diary.\n\nThat was yours. שלום 🌱';
const commitment = { what: 'Ask before I tell', byWhen: 'From today' };
const answer: LetterAnswer = {
  reply: 'received',
  passages: [{ from: 0, to: 18, mark: 'say_more' }],
  forgiven: [{ from: 20, to: 36 }],
  hasConfirmed: false,
};

beforeAll(async () => {
  server = await startServer();
  Object.assign(server.app.services, { now: () => new Date(now) });
});
beforeEach(async () => {
  now = Date.now();
  pair = await openPair(server.origin);
  [ruths, sams] = [await pair.ruths.letters(), await pair.sams.letters()];
  await must(ruths.load());
  await must(sams.load());
});
afterEach(() => {
  for (const { device } of [pair.ruth, pair.sam]) device.close();
});
afterAll(() => server.close());

const hand = () => releaseDue(server.app.services);
const only = (letters: LettersClient, isSo: (letter: Letter) => boolean) =>
  until(letters.state, ({ items }) => items.length === 1 && isSo(items[0]!)).then(({ items }) => items[0]!);

async function deliver(): Promise<string> {
  const id = randomUUID();
  await must(ruths.handOver({ id, text, commitment, leavesAt: new Date(now + day) }));
  now += day;
  await hand();
  await only(sams, () => true);
  return id;
}

describe('a letter', () => {
  it('is read as it was written, with what its author will do, and with what was sent back', async () => {
    const id = await deliver();
    expect(await only(ruths, ({ sentAt }) => sentAt !== null)).toMatchObject({
      id,
      mine: true,
      text,
      answer: null,
    });
    expect(sams.state.get().items[0]).toMatchObject({ mine: false, text, commitment, isOpened: false });

    await must(sams.answer(id, answer));
    await hand();
    expect((await only(ruths, (letter) => letter.answer !== null)).answer).toEqual(answer);
    await must(ruths.report(id, 'done'));
    await hand();
    expect((await only(sams, (letter) => letter.report !== null)).report).toBe('done');
    await must(sams.answer(id, null));
    await hand();
    await only(ruths, (letter) => letter.answer === null);
    expect([pair.ruths, pair.sams].map((space) => space.state.get().trouble)).toEqual([null, null]);
  }, 60_000);

  it('is taken back whole, and handed over once however often it is tried', async () => {
    const letter = { id: randomUUID(), text, commitment: null, leavesAt: new Date(now + day) };
    await must(ruths.handOver(letter));
    await must(ruths.handOver(letter));
    expect(ruths.state.get().items).toHaveLength(1);
    await must(ruths.takeBack(letter.id));
    expect(ruths.state.get().items).toEqual([]);
  }, 60_000);

  it('of nothing, or of far too much, is refused here', async () => {
    const handOver = (words: string) =>
      ruths.handOver({ id: randomUUID(), text: words, commitment: null, leavesAt: new Date(now + day) });
    expect(await handOver('   ')).toMatchObject({ refused: 'request:invalid' });
    expect(await handOver('x'.repeat(20_001))).toMatchObject({ refused: 'request:too_large' });
    // Some signs take more room than others.
    expect(await handOver('\u0000'.repeat(20_000))).toMatchObject({ refused: 'request:too_large' });
  });

  it('stays with whoever got it when its author’s account is gone', async () => {
    await deliver();
    await must(pair.ruth.page.deleteAccount({ passphrase }));
    await must(sams.load());
    expect(sams.state.get().items).toMatchObject([{ text, sentAt: expect.any(Date) as Date }]);
  }, 60_000);

  it('is in the copy of both, with what proves it', async () => {
    await deliver();
    for (const { page } of [pair.ruth, pair.sam]) {
      const [space] = (await must(page.exportAll({ withPages: false }))).spaces;
      const [letter] = space!.letters;
      expect(letter).toMatchObject({ text, commitment, answer: null });
      const hashes = await Promise.all(space!.acts.map(actHash));
      const act = space!.acts[hashes.indexOf(letter!.signed.act!)]!;
      expect(act.kind).toBe('letter:hand_over');
      expect(await commit(fromBase64url(letter!.signed.salt!), letter!.signed.text!)).toBe(act.commitment);
    }
  }, 60_000);
});

describe('opening a letter', () => {
  /** Sam comes back on the device named, and everything it asks for: methods, places and lengths, ids aside. */
  async function visit(device: Device, email: string, isOpening: boolean): Promise<string[]> {
    const asked: string[] = [];
    let underWay = 0;
    const { fetch } = device.cookies;
    Object.assign(device.cookies, {
      fetch: (input: URL, init: RequestInit) => {
        const place = String(input).replace(/[0-9a-f-]{36}/g, 'id');
        asked.push(`${init.method} ${place} ${String(init.body ?? '').length}`);
        underWay += 1;
        return fetch(input, init).finally(() => (underWay -= 1));
      },
    });
    const page = await device.open();
    await must(page.signIn({ email, passphrase }));
    const letters = await spaceOf(page, pair.space).letters();
    // What every new connection asks for comes in its own time; the feed is the last of it.
    await waitUntil(() => underWay === 0 && asked.some((one) => one.includes('/feed?')));
    asked.length = 0;
    await must(letters.load());
    if (isOpening) await letters.open(letters.state.get().items[0]!.id);
    await letters.rest();
    page.pages.send();
    await until(
      page.pages.state,
      ({ items }) => items.length > 0 && items.every(({ state }) => state === 'kept'),
    );
    page.stop();
    // What a new page asks for besides comes in no order.
    return asked.sort();
  }

  it('asks the server for nothing that leaving it closed does not ask for, length by length', async () => {
    const { email } = pair.sam;
    await deliver();
    const closed = await visit(new Device(server.origin), email, false);
    const opened = await visit(new Device(server.origin), email, true);
    expect(closed.join()).toMatch(/GET [^,]*\/letters 0,.*PUT [^,]*\/pages\/id/);
    expect(opened).toEqual(closed);
  }, 60_000);

  it('is remembered on one’s other devices, and known to nobody else', async () => {
    const { email } = pair.sam;
    await deliver();
    const seen = await only(ruths, ({ sentAt }) => sentAt !== null);
    await visit(new Device(server.origin), email, true);
    const page = await new Device(server.origin).open();
    await must(page.signIn({ email, passphrase }));
    const letters = await spaceOf(page, pair.space).letters();
    await must(letters.load());
    expect(letters.state.get().items).toMatchObject([{ isOpened: true }]);
    page.stop();
    await must(ruths.load());
    expect(ruths.state.get().items).toEqual([seen]);
  }, 60_000);
});
