import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { io } from 'socket.io-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Device,
  fragmentOf,
  must,
  signUp,
  spaceOf,
  until,
  untilSent,
  type Side,
} from '../../integration/client/cast.ts';
import { sealNothing } from '../../support/seal-nothing.ts';
import { findIn, findInDump, findInFiles, findInTemporaryFiles, type Found } from './sweep.ts';
import { startWholeService, type WholeService } from './whole-service.ts';
import { waitUntil } from '../../support/wait-until.ts';

/** One word for each thing a person writes; short, so that no page of the database compresses it. */
const words = {
  name: 'Zwalbe',
  pronouns: 'zekpra',
  card: 'kuvrintal',
  acknowledgement: 'mospedulak',
  note: 'driwenqua',
  message: 'pelgorasti',
  held: 'brunivokta',
  takenBack: 'fasquendol',
  page: 'ombrakiltes',
  draft: 'velquorinta',
  besideDraft: 'hestropalun',
  earlierDraft: 'quimbrestal',
  limit: 'granvosteki',
  crossing: 'yelpandrusk',
  topic: 'norvelquist',
  said: 'drambolek',
};
/** At the end of a long text that says the same again and again: PostgreSQL moves that out of the row, and compresses it. */
const inLongText = 'tolvarinquest';
const longText = `${'I have thought about this for a long time. '.repeat(170)}${inLongText}.`;
const written = [...Object.values(words), inLongText];
/** What proves who one is, or opens what is sealed. It leaves the browser neither sealed nor plain. */
const passphrase = 'lantern orchard pebble window quiet';

async function journey(origin: string): Promise<{ secrets: string[]; sides: Side[] }> {
  const one = await signUp(origin);
  const { space } = await must(
    one.page.startSpace({
      party: 'parent',
      introduction: { name: words.name, pronouns: words.pronouns, formOfAddress: '' },
    }),
  );
  const ones = spaceOf(one.page, space);
  const { link } = await must(ones.invite({ kind: 'card', words: `Thinking of you. ${words.card}` }));

  const other = await signUp(origin);
  await must(other.page.readLink(fragmentOf(link)));
  await must(
    other.page.redeemLink(fragmentOf(link), { name: 'Sam', pronouns: '', formOfAddress: words.name }),
  );
  const others = spaceOf(other.page, space);
  await must(ones.consent());
  await must(others.consent());
  await until(ones.state, ({ phase }) => phase === 'open');
  for (const { page } of [one, other]) await must(page.setNotices('daily'));
  await must(ones.acknowledge(words.acknowledgement));
  await must(others.answerReadiness('willing', 'not_yet', words.note));
  await must(ones.write(words.message));
  await untilSent(others, words.message);
  await must(ones.write(longText));
  await untilSent(others, longText);
  const later = new Date(Date.now() + 3_600_000);
  await must(others.write(words.held, { holdUntil: later }));
  const { id } = await must(others.write(words.takenBack, { holdUntil: later }));
  await until(others.conversation, ({ items }) => items.filter((item) => item.state === 'held').length === 2);
  await must(others.takeBack(id));

  const agreements = await ones.agreements();
  const what = { what: words.limit, when: '', until: '', ifCrossed: '' };
  await must(agreements.declare(randomUUID(), what));
  await must(agreements.sayCrossed(randomUUID(), { about: '', what: '', text: words.crossing }));

  const [asking, asked] = [await ones.dialogues(), await others.dialogues()];
  for (const dialogues of [asking, asked]) await must(dialogues.load());
  const dialogue = randomUUID();
  await must(
    asking.propose({
      id: dialogue,
      protocol: 'floor',
      pace: 'own_time',
      topic: `That year, ${words.topic}.`,
    }),
  );
  await until(asked.state, ({ items }) => items.length === 1);
  await must(asked.move(dialogue, { act: 'accept' }));
  await until(asking.state, ({ items }) => items[0]?.state.phase === 'active');
  await must(asking.move(dialogue, { act: 'say', text: `I was there, ${words.said}.` }));

  const entry = { kind: 'journal', text: words.page, feelings: ['sad', 'hopeful'] } as const;
  await must(one.page.pages.keep({ id: randomUUID(), content: entry, writtenAt: new Date() }));
  const draft = {
    kind: 'draft',
    text: `I am sorry if I hurt you, ${words.draft}.`,
    isPutDown: false,
    space,
    kept: [],
    values: '',
    showUp: words.besideDraft,
    theirWords: '',
    versions: [{ text: words.earlierDraft, writtenAt: new Date().toISOString() }],
    handing: null,
  } as const;
  await must(one.page.pages.keep({ id: randomUUID(), content: draft, writtenAt: new Date() }));
  one.page.pages.send();
  await until(one.page.pages.state, ({ items }) => items.every(({ state }) => state === 'kept'));

  const [, opening = ''] = fragmentOf(link).split('.');
  return { secrets: [passphrase, one.recoveryCode, opening], sides: [one, other] };
}

/** What ends up in the places that nothing unsealed reaches by itself. */
const planted = {
  logs: 'grabinoldust',
  mail: 'perkolvandi',
  memory: 'ostrivelkan',
  'temporary files': 'jumbrelquist',
};

/** As a careless server would: a statement that fails, an address, a header that stays in memory, a file put down. */
async function plant({ origin, tempDir, adminUrl }: WholeService): Promise<() => void> {
  const admin = postgres(adminUrl(), { max: 1 });
  await admin.unsafe(`select '${planted.logs}'::int`).catch(() => {});
  await admin.end();
  const device = new Device(origin);
  const page = await device.open();
  await must(page.signUp({ email: `${planted.mail}@example.org`, passphrase, adult: true }));
  const extraHeaders = { ...device.cookies.headers(), 'x-planted': planted.memory };
  const socket = io(origin, { transports: ['websocket'], forceNew: true, extraHeaders });
  await waitUntil(() => socket.connected);
  writeFileSync(path.join(tempDir, 'put-down'), planted['temporary files']);
  return () => {
    socket.close();
    device.close();
  };
}

async function sweep(service: WholeService, sought: readonly string[]): Promise<Found> {
  await service.snapshotHeap();
  const dump = await findInDump(service.adminUrl(), sought);
  const inFiles = (isMeant: (file: string) => boolean) => findInFiles(service.dataDir, sought, isMeant);
  return {
    dump,
    tables: inFiles((file) => file.includes('/base/')),
    'write-ahead log': inFiles((file) => file.includes('/pg_wal/')),
    logs: [...findIn(service.log(), sought), ...inFiles((file) => file.endsWith('.log'))],
    mail: inFiles((file) => file.endsWith('inbox.jsonl')),
    memory: inFiles((file) => file.endsWith('.heapsnapshot')),
    'temporary files': findInTemporaryFiles(service.tempDir, sought),
    'on the wire': findIn(Buffer.from(service.wire.heard(), 'latin1'), sought),
  };
}

/** @param isCareless plants words, too, where nothing that people write can get to. */
async function walkAndSweep({ isCareless }: { isCareless: boolean }) {
  const service = await startWholeService();
  const { secrets, sides } = await journey(service.origin);
  const tidyUp = isCareless ? await plant(service) : () => {};
  try {
    const found = await sweep(service, [...written, ...secrets, ...Object.values(planted)]);
    const of = (sought: readonly string[]): Found =>
      Object.fromEntries(
        Object.entries(found).map(([place, all]) => [place, all.filter((word) => sought.includes(word))]),
      );
    return { found: of(written), secretsFound: of(secrets), plantedFound: of(Object.values(planted)) };
  } finally {
    tidyUp();
    for (const { device } of sides) device.close();
    await service.stop();
  }
}

afterEach(() => vi.restoreAllMocks());

const nowhere = {
  dump: [],
  tables: [],
  'write-ahead log': [],
  logs: [],
  mail: [],
  memory: [],
  'temporary files': [],
  'on the wire': [],
};

describe('what two people write', () => {
  it('is nowhere on the server and never on the way to it or from it', { timeout: 240_000 }, async () => {
    const { found, secretsFound } = await walkAndSweep({ isCareless: false });
    expect(found).toEqual(nowhere);
    expect(secretsFound).toEqual(nowhere);
  });

  it(
    'would be found, were it not sealed, and so would whatever else is in any of those places',
    { timeout: 240_000 },
    async () => {
      sealNothing();
      const { found, plantedFound } = await walkAndSweep({ isCareless: true });
      for (const place of ['dump', 'on the wire'])
        expect({ place, found: found[place]?.toSorted() }).toEqual({ place, found: written.toSorted() });
      for (const place of ['tables', 'write-ahead log'])
        expect(found[place]).toEqual(expect.arrayContaining(Object.values(words)));
      for (const [place, word] of Object.entries(planted)) expect(plantedFound[place]).toContain(word);
    },
  );
});

describe('the sweep', () => {
  it('finds a word plain, in UTF-16, in hex and in base64 wherever in it the word begins, and no other', () => {
    const word = words.message;
    for (let before = 0; before < 4; before += 1) {
      const text = Buffer.from(`${'x'.repeat(before)}${word} and more`);
      const hidden = (['utf8', 'hex', 'base64', 'base64url'] as const).map((way) => text.toString(way));
      for (const one of [...hidden.map((way) => Buffer.from(way)), Buffer.from(text.toString(), 'utf16le')])
        expect(findIn(one, written)).toEqual([word]);
    }
  });
});
