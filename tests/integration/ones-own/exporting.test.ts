import type { ExportedSpace, ExportFile } from '@footbridge/client';
import { actHash, commit, fromBase64url, verifyHistory } from '@footbridge/record';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import {
  fragmentOf,
  must,
  openPair,
  passphrase,
  ruth as introductionOfRuth,
  sam as introductionOfSam,
  signUp,
  spaceOf,
  until,
  untilSent,
  type Pair,
} from '../client/cast.ts';

let server: TestServer;
let pair: Pair;
let ofRuth: ExportFile;
let ofSam: ExportFile;

const later = () => new Date(Date.now() + 3_600_000);
const onlySam = {
  held: 'Sam holds this back.',
  note: 'Sam thinks this over.',
  link: 'Sam never shows this either.',
};

beforeAll(async () => {
  server = await startServer();
  pair = await openPair(server.origin);
  const { ruths, sams } = pair;
  await must(ruths.write('Good morning, Sam.'));
  await untilSent(sams, 'Good morning, Sam.');
  await must(sams.write('Good morning. שלום 🌱'));
  await untilSent(ruths, 'Good morning. שלום 🌱');
  await must(ruths.hide(ruths.conversation.get().items[1]!.id));
  await must(ruths.acknowledge('I did not listen.'));
  await must(sams.answerReadiness('willing', 'not_yet', onlySam.note));
  await must(ruths.answerReadiness('willing', 'yes', 'Ruth thinks this over.'));
  await must(sams.write(onlySam.held, { holdUntil: later() }));
  await must(ruths.write('Ruth holds this back.', { holdUntil: later() }));
  const [ruthsRooms, samsRooms] = [await ruths.dialogues(), await sams.dialogues()];
  for (const one of [ruthsRooms, samsRooms]) await must(one.load());
  const dialogue = randomUUID();
  await must(
    ruthsRooms.propose({ id: dialogue, protocol: 'floor', pace: 'own_time', topic: 'The long winter.' }),
  );
  const happened = (one: typeof ruthsRooms, many: number) =>
    until(one.state, ({ items }) => items[0]?.said.length === many);
  await happened(samsRooms, 1);
  await must(samsRooms.move(dialogue, { act: 'accept' }));
  await happened(ruthsRooms, 2);
  await must(ruthsRooms.move(dialogue, { act: 'say', text: 'I was cold.' }));
  await happened(samsRooms, 3);
  await must(samsRooms.move(dialogue, { act: 'paraphrase', text: 'You were cold.' }));
  await happened(ruthsRooms, 4);
  await must(ruthsRooms.move(dialogue, { act: 'confirm' }));
  await happened(samsRooms, 5);
  // Ruth never learns of it, as long as it is only Sam's.
  await must(samsRooms.move(dialogue, { act: 'understood' }));
  for (const space of [ruths, sams])
    await until(space.conversation, ({ items }) => items.some(({ state }) => state === 'held'));
  await until(ruths.state, ({ other }) => other !== null);
  ofRuth = await must(pair.ruth.page.exportAll({ withPages: false }));
  ofSam = await must(pair.sam.page.exportAll({ withPages: false }));
});
afterAll(async () => {
  pair.ruth.device.close();
  pair.sam.device.close();
  await server.close();
});

const command = path.resolve('packages/record/src/command-line.ts');
/** `record verify`, on a file handed in. */
const recordVerify = (file: string) => {
  const { status, stdout } = spawnSync(process.execPath, [command, 'verify', '-'], {
    input: file,
    encoding: 'utf8',
  });
  return { status, stdout };
};

/** As whoever has nothing but the file would: it went through JSON and back. */
const reread = (file: ExportFile): ExportedSpace =>
  (JSON.parse(JSON.stringify(file)) as ExportFile).spaces[0]!;

const keysOf = ({ members }: ExportedSpace) =>
  new Map(members.flatMap(({ id, signingKey }) => (signingKey ? [[id, signingKey]] : [])));

describe('a copy of all that one may see', () => {
  it('tells of structured conversations what each of the two may know', () => {
    const [ruths, sams] = [ofRuth, ofSam].map(({ spaces }) => spaces[0]!.dialogues[0]!);
    expect(ruths).toMatchObject({ protocol: 'floor', pace: 'own_time', isOwn: true, phase: 'active' });
    expect([ruths?.topic, sams?.topic]).toEqual(['The long winter.', 'The long winter.']);
    const said = (one: typeof ruths) => one?.said.map(({ act, by, text }) => [act, by, text]);
    const both = [
      ['propose', 'own', 'The long winter.'],
      ['accept', 'other', null],
      ['say', 'own', 'I was cold.'],
      ['paraphrase', 'other', 'You were cold.'],
      ['confirm', 'own', null],
    ];
    expect(said(ruths)).toEqual(both);
    expect(said(sams)?.slice(0, 5)).toEqual(
      both.map(([act, by, text]) => [act, by === 'own' ? 'other' : 'own', text]),
    );
    expect(said(sams)?.slice(5)).toEqual([['understood', 'own', null]]);
    expect(JSON.stringify(ofRuth)).not.toContain('understood');
  });

  it('holds both sides, and marks what one holds back and what one hides', () => {
    expect(ofRuth).toMatchObject({ format: 'footbridge-copy', version: 1, pages: null });
    const [space] = ofRuth.spaces;
    expect(space).toMatchObject({
      phase: 'open',
      members: [
        { isOwn: true, party: 'parent', introduction: introductionOfRuth },
        { isOwn: false, party: 'child', introduction: introductionOfSam },
      ],
      acknowledgements: [{ text: 'I did not listen.', act: null }],
      readiness: { willing: { answer: 'yes', note: 'Ruth thinks this over.' } },
      messages: [
        { text: 'Good morning, Sam.', isOwn: true, state: 'sent', isHidden: false },
        { text: 'Good morning. שלום 🌱', isOwn: false, state: 'sent', isHidden: true },
        { text: 'Ruth holds this back.', isOwn: true, state: 'held', act: null },
      ],
    });
    expect(space?.links).toHaveLength(1);
  });

  it('is checked by one command, which says what does not hold', () => {
    const file = JSON.stringify(ofRuth);
    const whole = recordVerify(file);
    expect(whole.status).toBe(0);
    expect(whole.stdout).toMatch(/\nVALID\n/);
    const [space] = ofRuth.spaces;
    const others: [object, string][] = [
      [{ acts: space!.acts.slice(0, -1) }, 'NOT what was signed: 1'],
      [
        { messages: space!.messages.map((one) => ({ ...one, text: `${one.text}.` })) },
        'NOT what was signed: 2',
      ],
      [
        { acts: space!.acts.map((act, at) => (at === 0 ? { ...act, item: randomUUID() } : act)) },
        'NOT SIGNED by whom they name: 1',
      ],
      [{ members: space!.members.map((one) => ({ ...one, signingKey: 'x'.repeat(43) })) }, 'NOT SIGNED'],
    ];
    for (const [change, words] of others) {
      const { status, stdout } = recordVerify(
        JSON.stringify({ ...ofRuth, spaces: [{ ...space!, ...change }] }),
      );
      expect([status, stdout.includes(words), /\nNOT VALID\n/.test(stdout)]).toEqual([1, true, true]);
    }
    for (const foreign of ['', 'no JSON', '{}', '{"format":"footbridge-copy","version":2,"spaces":[]}']) {
      expect(recordVerify(foreign).status).toBe(2);
    }
  });

  it('can be checked by anyone: signatures, order, nothing missing, and each text', async () => {
    const space = reread(ofRuth);
    const verified = await verifyHistory(space.acts, keysOf(space), []);
    expect(verified).toMatchObject({ missing: [] });
    const kinds = space.acts.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'space:consent')).toHaveLength(2);

    const byHash = new Map(
      await Promise.all(space.acts.map(async (act) => [await actHash(act), act] as const)),
    );
    const texts = [
      ...space.messages,
      ...space.acknowledgements,
      ...space.members.map(({ signed }) => signed),
    ];
    const proven = texts.filter(({ act }) => act !== null);
    expect(proven).toHaveLength(4);
    for (const { text, salt, act } of proven) {
      expect(await commit(fromBase64url(salt!), text!)).toBe(byHash.get(act!)?.commitment);
      expect(await commit(fromBase64url(salt!), `${text!} `)).not.toBe(byHash.get(act!)?.commitment);
    }
    const rules = await commit(new Uint8Array(), space.groundRules);
    for (const act of space.acts.filter(({ kind }) => kind === 'space:consent'))
      expect(act.commitment).toBe(rules);
  });

  it('no longer verifies with one byte of any act changed, or one act taken out', async () => {
    const { acts, ...space } = reread(ofRuth);
    const keys = keysOf({ acts, ...space });
    for (const index of acts.keys()) {
      for (const field of ['item', 'commitment', 'signature'] as const) {
        const before = acts[index]![field];
        const changed = (before.startsWith('A') ? 'B' : 'A') + before.slice(1);
        const tampered = acts.with(index, { ...acts[index]!, [field]: changed });
        expect(await verifyHistory(tampered, keys, []), field).toEqual({ trouble: 'forged' });
      }
    }
    const heads = await verifyHistory(acts, keys, []);
    const seen = 'heads' in heads ? heads.heads : [];
    for (const index of acts.keys()) {
      const shorter = await verifyHistory(acts.toSpliced(index, 1), keys, seen);
      expect('trouble' in shorter || shorter.missing.length > 0).toBe(true);
    }
  });

  it('has nothing of what the other holds back, wrote alone or answered; their own copy has', () => {
    const [ruths, sams] = [JSON.stringify(ofRuth), JSON.stringify(ofSam)];
    for (const text of [onlySam.held, onlySam.note, 'not_yet']) {
      expect(ruths).not.toContain(text);
      expect(sams).toContain(text);
    }
    for (const text of ['Ruth holds this back.', 'Ruth thinks this over.', 'I did not listen.']) {
      expect(sams).not.toContain(text);
      expect(ruths).toContain(text);
    }
  });

  it('has nothing of whoever came in by a link before the space is open', async () => {
    const [one, other] = [await signUp(server.origin), await signUp(server.origin)];
    const { space } = await must(one.page.startSpace({ party: 'parent', introduction: introductionOfRuth }));
    const { link } = await must(spaceOf(one.page, space).invite({ kind: 'card', words: 'Hello.' }));
    const before = await must(one.page.exportAll({ withPages: false }));
    await must(other.page.redeemLink(fragmentOf(link), introductionOfSam));
    await must(spaceOf(other.page, space).acknowledge('For later.'));
    const after = await must(one.page.exportAll({ withPages: false }));
    expect({ ...after, madeAt: '' }).toEqual({ ...before, madeAt: '' });
    const others = await must(other.page.exportAll({ withPages: false }));
    expect(others.spaces[0]?.members.map(({ introduction }) => introduction?.name)).toEqual(['Sam', 'Ruth']);
    one.device.close();
    other.device.close();
  });

  it('is made whole or not at all', async () => {
    const { ruth } = pair;
    const { fetch } = ruth.device.cookies;
    Object.assign(ruth.device.cookies, {
      fetch: (input: URL, init: RequestInit) =>
        String(input).includes('/messages') ? Promise.reject(new Error('cut')) : fetch(input, init),
    });
    const page = await ruth.device.open();
    await must(page.unlock({ passphrase }));
    expect(await page.exportAll({ withPages: false })).toEqual({ refused: 'server:busy' });
    Object.assign(ruth.device.cookies, { fetch });
  });
});

describe('private pages', () => {
  const content = { kind: 'journal', text: 'Nobody else reads this.', feelings: [] } as const;

  it('are in the copy only when asked for', async () => {
    const { page, device } = await signUp(server.origin);
    await must(page.pages.keep({ id: randomUUID(), content, writtenAt: new Date() }));
    expect((await must(page.exportAll({ withPages: false }))).pages).toBeNull();
    const { pages } = await must(page.exportAll({ withPages: true }));
    expect(pages).toMatchObject([{ content }]);
    device.close();
  });

  it('are gone for good, all at once, for whoever knows the passphrase', async () => {
    const { page, device } = await signUp(server.origin);
    for (let count = 0; count < 3; count += 1)
      await must(page.pages.keep({ id: randomUUID(), content, writtenAt: new Date() }));
    page.pages.send();
    await until(page.pages.state, ({ items }) => items.every(({ state }) => state === 'kept'));
    expect(await page.pages.clear({ passphrase: 'quite other words' })).toEqual({ refused: 'session:wrong' });
    expect(page.pages.state.get().items).toHaveLength(3);
    await must(page.pages.clear({ passphrase }));
    expect(page.pages.state.get().items).toEqual([]);
    await must(page.pages.load());
    expect(page.pages.state.get().items).toEqual([]);
    device.close();
  });

  it('are one’s own: clearing them touches nobody else’s', async () => {
    const [one, other] = [await signUp(server.origin), await signUp(server.origin)];
    for (const { page } of [one, other]) {
      await must(page.pages.keep({ id: randomUUID(), content, writtenAt: new Date() }));
      page.pages.send();
      await until(page.pages.state, ({ items }) => items.every(({ state }) => state === 'kept'));
    }
    await must(one.page.pages.clear({ passphrase }));
    await must(other.page.pages.load());
    expect(other.page.pages.state.get().items).toHaveLength(1);
    one.device.close();
    other.device.close();
  });
});
