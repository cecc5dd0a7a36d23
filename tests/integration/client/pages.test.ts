import { type Footbridge, type JournalEntry, type LetterDraft, type PageContent } from '@footbridge/client';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, must, passphrase, signUp, until, type Side } from './cast.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const entry = (text: string): JournalEntry => ({
  kind: 'journal',
  text,
  feelings: ['sad', 'angry', 'hopeful'],
});
const letter = (text: string): PageContent => ({ kind: 'letter', text, isPutDown: false });
const draft: LetterDraft = {
  kind: 'draft',
  text: '',
  isPutDown: false,
  space: null,
  kept: [{ ruleId: 'if', words: 'if i hurt you', before: 'am sorry', after: '' }],
  values: 'To listen.',
  showUp: 'Slowly.',
  theirWords: 'The diary.',
  versions: [],
  handing: null,
};
const writtenAt = new Date('2026-03-04T05:06:07.000Z');

const textsOf = (page: Footbridge) =>
  page.pages.state
    .get()
    .items.map(({ content }) => ('text' in content ? content.text : 'name' in content ? content.name : ''))
    .sort();

/** Waits until Footbridge has everything. */
async function handOver({ pages }: Footbridge) {
  pages.send();
  await until(pages.state, ({ items }) => items.every(({ state }) => state === 'kept'));
}

async function keep(page: Footbridge, content: PageContent, id: string = randomUUID()) {
  await must(page.pages.keep({ id, content, writtenAt }));
  return id;
}

async function elsewhere({ email }: Side, origin = server.origin) {
  const device = new Device(origin);
  const page = await device.open();
  await must(page.signIn({ email, passphrase }));
  // Being connected looks for what is new once more; afterwards nothing comes unasked.
  await until(page.connection, (connection) => connection === 'connected');
  await must(page.pages.load());
  return { device, page };
}

describe('private pages', () => {
  it('need nobody else, and open on any device of their owner', async () => {
    const ruth = await signUp(server.origin);
    const id = await keep(ruth.page, entry('A long day.'));
    await keep(ruth.page, { kind: 'person', name: 'Ada', reach: '000 111', note: 'Listens.' });
    await keep(ruth.page, { kind: 'letter', text: 'Dear Dad', isPutDown: true });
    await handOver(ruth.page);
    const phone = await elsewhere(ruth);
    const { items, hasClosed } = phone.page.pages.state.get();
    const found = items.find((item) => item.id === id);
    expect(found).toMatchObject({ content: entry('A long day.'), writtenAt, state: 'kept' });
    expect(textsOf(phone.page)).toEqual(['A long day.', 'Ada', 'Dear Dad']);
    expect(hasClosed).toBe(false);
    ruth.device.close();
    phone.device.close();
  });

  it('are sealed where they are kept, here and there', async () => {
    const ruth = await signUp(server.origin);
    await keep(ruth.page, entry('zilverquint'));
    const here = JSON.stringify(await ruth.device.storage.all('pages'));
    expect(here).not.toMatch(/zilverquint|journal|hopeful|2026-03-04/);
    await handOver(ruth.page);
    const request = { headers: await ruth.device.cookies.headers() };
    const there = await (await fetch(`${server.origin}/api/pages`, request)).text();
    expect(there).toContain('envelope');
    expect(there).not.toMatch(/zilverquint|journal|hopeful|2026-03-04/);
    expect(await ruth.device.storage.all('pages')).toEqual([]);
    ruth.device.close();
  });

  it('wait on the device when the page is closed before they were handed over', async () => {
    const ruth = await signUp(server.origin);
    await ruth.page.trustThisDevice();
    await keep(ruth.page, letter('Dear Sam, I never told you'));
    ruth.page.stop();
    const again = await ruth.device.open();
    await waitUntil(async () => (await ruth.device.storage.all('pages')).length === 0);
    await must(again.pages.load());
    expect(textsOf(again)).toEqual(['Dear Sam, I never told you']);
    ruth.device.close();
  });

  it('are written over again and again within one visit, the last words last', async () => {
    const ruth = await signUp(server.origin);
    const id = randomUUID();
    for (const text of ['D', 'Dear', 'Dear Sam']) {
      await keep(ruth.page, letter(text), id);
      ruth.page.pages.send();
    }
    await handOver(ruth.page);
    const phone = await elsewhere(ruth);
    expect(textsOf(phone.page)).toEqual(['Dear Sam']);
    ruth.device.close();
    phone.device.close();
  });

  it('lose no text when two devices write over each other', async () => {
    const ruth = await signUp(server.origin);
    await until(ruth.page.connection, (connection) => connection === 'connected');
    const id = await keep(ruth.page, letter('Dear Sam'));
    await handOver(ruth.page);
    const phone = await elsewhere(ruth);
    await keep(ruth.page, letter('Dear Sam, from the laptop'), id);
    await keep(phone.page, letter('Dear Sam, from the phone'), id);
    await handOver(ruth.page);
    await handOver(phone.page);
    await must(ruth.page.pages.load());
    for (const page of [ruth.page, phone.page]) {
      expect(textsOf(page)).toEqual(['Dear Sam, from the laptop', 'Dear Sam, from the phone']);
    }
    ruth.device.close();
    phone.device.close();
  });

  it('lose no text when another version comes in the moment in which one’s own is sealed', async () => {
    const ruth = await signUp(server.origin);
    const id = await keep(ruth.page, letter('Dear Sam'));
    await handOver(ruth.page);
    const phone = await elsewhere(ruth);
    await keep(ruth.page, letter('Dear Sam, from the laptop'), id);
    await handOver(ruth.page);

    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    const { promise: hasCome, resolve } = Promise.withResolvers<undefined>();
    const sealing = vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...what) => {
      await hasCome;
      return encrypt(...what);
    });
    const keeping = keep(phone.page, letter('Dear Sam, from the phone'), id);
    await must(phone.page.pages.load());
    resolve(undefined);
    await keeping;
    sealing.mockRestore();
    await handOver(phone.page);
    expect(textsOf(phone.page)).toEqual(['Dear Sam, from the laptop', 'Dear Sam, from the phone']);
    ruth.device.close();
    phone.device.close();
  });

  it('go over their own earlier try when its answer was lost on the way', async () => {
    let isLosing = false;
    const ruth = await signUp(server.origin);
    const device = new Device(server.origin, {
      fetch: async (url, options) => {
        const answer = await fetch(url, options);
        if (isLosing && options?.method === 'PUT') throw new TypeError('the answer never came');
        return answer;
      },
    });
    const page = await device.open();
    await must(page.signIn({ email: ruth.email, passphrase }));
    const id = await keep(page, letter('Dear'));
    isLosing = true;
    page.pages.send();
    const atServer = async () => (await elsewhere(ruth)).page.pages.state.get().items.length;
    await waitUntil(async () => (await atServer()) === 1);
    isLosing = false;
    await keep(page, letter('Dear Sam'), id);
    await handOver(page);
    const phone = await elsewhere(ruth);
    expect(textsOf(phone.page)).toEqual(['Dear Sam']);
    for (const one of [ruth.device, device, phone.device]) one.close();
  });

  it('are gone when they are removed, and come back while they can', async () => {
    const ruth = await signUp(server.origin);
    const id = await keep(ruth.page, entry('Let it be gone.'));
    await handOver(ruth.page);
    await must(ruth.page.pages.remove(id));
    expect(textsOf(ruth.page)).toEqual([]);
    const gone = await elsewhere(ruth);
    expect(textsOf(gone.page)).toEqual([]);
    await must(ruth.page.pages.bringBack());
    await handOver(ruth.page);
    const back = await elsewhere(ruth);
    expect(back.page.pages.state.get().items).toMatchObject([
      { id, writtenAt, content: entry('Let it be gone.') },
    ]);
    await must(ruth.page.pages.remove(id));
    ruth.page.pages.letGo();
    await must(ruth.page.pages.bringBack());
    expect(textsOf(ruth.page)).toEqual([]);
    for (const one of [ruth.device, gone.device, back.device]) one.close();
  });

  it('are refused when they are too long, and hold the longest in any script', async () => {
    const ruth = await signUp(server.origin);
    const page = { id: randomUUID(), writtenAt };
    const refused = { refused: 'request:too_large', field: 'text' };
    expect(await ruth.page.pages.keep({ ...page, content: letter('a'.repeat(10_001)) })).toEqual(refused);
    await keep(ruth.page, letter('한'.repeat(10_000)));
    await handOver(ruth.page);
    ruth.device.close();
  });

  it('hold the draft of a long letter, sign by sign, with how it stood before', async () => {
    const ruth = await signUp(server.origin);
    const text = `${'I am not sure how to begin, Sam. '.repeat(4_000)}👩‍👩‍👧 שלום \0 \ud83d`;
    const versions = [{ text: text.slice(0, 40_000), writtenAt: writtenAt.toISOString() }];
    await keep(ruth.page, { ...draft, text, versions });
    await handOver(ruth.page);
    const phone = await elsewhere(ruth);
    const [found] = phone.page.pages.state.get().items;
    expect(found?.content).toEqual({ ...draft, text, versions });
    ruth.device.close();
    phone.device.close();
  });

  it('refuse a draft that no envelope holds, and keep it as it was', async () => {
    const ruth = await signUp(server.origin);
    const id = await keep(ruth.page, { ...draft, text: 'Dear Sam' });
    // Random signs cannot be packed.
    const text = randomBytes(100_000).toString('base64');
    const answer = await ruth.page.pages.keep({ id, content: { ...draft, text }, writtenAt });
    expect(answer).toEqual({ refused: 'request:too_large', field: 'text' });
    await handOver(ruth.page);
    expect(textsOf(ruth.page)).toEqual(['Dear Sam']);
    ruth.device.close();
  });

  it('say which were written in this visit', async () => {
    const ruth = await signUp(server.origin);
    await keep(ruth.page, letter('Dear Sam'));
    await handOver(ruth.page);
    const phone = await elsewhere(ruth);
    const isFromHere = (page: Footbridge) => page.pages.state.get().items[0]?.isFromHere;
    expect([isFromHere(ruth.page), isFromHere(phone.page)]).toEqual([true, false]);
    ruth.device.close();
    phone.device.close();
  });

  it('leave memory and device when their owner leaves in one gesture', async () => {
    const ruth = await signUp(server.origin);
    const id = await keep(ruth.page, entry('Only here.'));
    await ruth.page.pages.remove(id);
    await keep(ruth.page, entry('Only here.'));
    await ruth.page.forget();
    expect(ruth.page.pages.state.get()).toEqual({
      items: [],
      hasClosed: false,
      isLoaded: false,
      isCutOff: false,
      removed: null,
    });
    expect(await ruth.device.storage.all('pages')).toEqual([]);
    ruth.device.close();
  });
});
