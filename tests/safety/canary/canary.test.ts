import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  fragmentOf,
  must,
  signUp,
  spaceOf,
  until,
  untilSent,
  type Side,
} from '../../integration/client/cast.ts';
import { findIn, findInDump, findInFiles, type Found } from './sweep.ts';
import { startWholeService, type WholeService } from './whole-service.ts';

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
};
const written = Object.values(words);
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
  const later = new Date(Date.now() + 3_600_000);
  await must(others.write(words.held, { holdUntil: later }));
  const { id } = await must(others.write(words.takenBack, { holdUntil: later }));
  await until(others.conversation, ({ items }) => items.filter((item) => item.state === 'held').length === 2);
  await must(others.takeBack(id));

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
    'on the wire': findIn(Buffer.from(service.wire.heard(), 'latin1'), sought),
  };
}

async function walkAndSweep(): Promise<{ found: Found; secretsFound: Found }> {
  const service = await startWholeService();
  const { secrets, sides } = await journey(service.origin);
  try {
    return { found: await sweep(service, written), secretsFound: await sweep(service, secrets) };
  } finally {
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
  'on the wire': [],
};

describe('what two people write', () => {
  it('is nowhere on the server and never on the way to it or from it', { timeout: 120_000 }, async () => {
    const { found, secretsFound } = await walkAndSweep();
    expect(found).toEqual(nowhere);
    expect(secretsFound).toEqual(nowhere);
  });

  it('would be found, were it not sealed', { timeout: 120_000 }, async () => {
    vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (_algorithm, _key, data) => {
      const plain = Buffer.from(data as ArrayBuffer);
      return new Uint8Array(Buffer.concat([plain, Buffer.alloc(16)])).buffer;
    });
    vi.spyOn(crypto.subtle, 'decrypt').mockImplementation(async (_algorithm, _key, data) => {
      const sealed = new Uint8Array(data as ArrayBuffer);
      return sealed.slice(0, -16).buffer;
    });
    const { found } = await walkAndSweep();
    for (const place of ['dump', 'tables', 'write-ahead log', 'on the wire']) {
      expect({ place, found: found[place]?.toSorted() }).toEqual({ place, found: written.toSorted() });
    }
  });
});
