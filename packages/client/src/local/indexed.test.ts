import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexedStore } from './indexed.ts';
import type { LocalStore } from './local-store.ts';
import { memoryStore } from './memory.ts';

const seen = { heads: [{ hash: 'a', position: 3 }], keysOfOther: null };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => void vi.restoreAllMocks());

describe.each<[string, () => LocalStore]>([
  ['in IndexedDB', indexedStore],
  ['in memory', memoryStore],
])('what a device keeps, %s', (_, create) => {
  it('is there until it is deleted', async () => {
    const store = create();
    await store.put('seen', 'one', seen);
    await store.put('seen', 'two', { ...seen, heads: [] });
    expect(await store.get('seen', 'one')).toEqual(seen);
    expect(await store.all('seen')).toHaveLength(2);
    await store.delete('seen', 'one');
    expect(await store.get('seen', 'one')).toBeUndefined();
    expect(await store.get('drafts', 'two')).toBeUndefined();
  });

  it('is gone at once when everything is wiped', async () => {
    const store = create();
    await store.put('seen', 'one', seen);
    await store.clear();
    expect(await store.all('seen')).toEqual([]);
  });
});

describe('a browser', () => {
  it('keeps things when its page closes, and wipes them for the next page too', async () => {
    await indexedStore().put('seen', 'one', seen);
    const next = indexedStore();
    expect(await next.get('seen', 'one')).toEqual(seen);
    await next.clear();
    expect(await indexedStore().all('seen')).toEqual([]);
  });

  const denied = (open: () => unknown) => ({ open }) as unknown as IDBFactory;
  it.each<[string, () => IDBFactory | undefined]>([
    ['has no place for it', () => undefined],
    [
      'denies it at once',
      () =>
        denied(() => {
          throw new DOMException('not in private windows', 'SecurityError');
        }),
    ],
    [
      'denies it later',
      () =>
        denied(() => {
          const request = new EventTarget() as IDBOpenDBRequest;
          Object.assign(request, { error: new DOMException('the disk is full', 'QuotaExceededError') });
          setTimeout(() => request.dispatchEvent(new Event('error')));
          return request;
        }),
    ],
  ])('that %s says so, and keeps everything until its page closes', async (_, factory) => {
    globalThis.indexedDB = factory() as IDBFactory;
    const store = indexedStore();
    await store.put('seen', 'one', seen);
    expect(await store.get('seen', 'one')).toEqual(seen);
    expect(await store.all('seen')).toEqual([seen]);
    expect(store.keeps.get()).toBe(false);
    await store.clear();
    expect(await store.all('seen')).toEqual([]);
  });

  it('that takes away what it kept takes nothing from a page that is open', async () => {
    const store = indexedStore();
    await store.put('seen', 'one', seen);
    expect(store.keeps.get()).toBe(true);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('the connection is closed', 'InvalidStateError');
    });
    expect(await store.get('seen', 'one')).toEqual(seen);
    expect(await store.all('seen')).toEqual([seen]);
    await store.put('seen', 'two', { ...seen, heads: [] });
    expect(await store.all('seen')).toHaveLength(2);
    expect(store.keeps.get()).toBe(false);
  });

  it('that has no room left shows what is newest, and each thing once', async () => {
    const store = indexedStore();
    await store.put('seen', 'one', seen);
    const newer = { ...seen, heads: [] };
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    await store.put('seen', 'one', newer);
    expect(await store.get('seen', 'one')).toEqual(newer);
    expect(await store.all('seen')).toEqual([newer]);
    vi.restoreAllMocks();
    await store.put('seen', 'one', seen);
    expect(await indexedStore().all('seen')).toEqual([seen]);
  });

  it('that will not keep one thing loses neither that nor the others', async () => {
    const store = indexedStore();
    await store.put('seen', 'one', seen);
    const unkeepable = { ...seen, heads: (() => []) as never };
    await store.put('seen', 'two', unkeepable);
    expect(await store.get('seen', 'two')).toBe(unkeepable);
    expect(await store.all('seen')).toEqual([seen, unkeepable]);
    await store.delete('seen', 'two');
    expect(await store.all('seen')).toEqual([seen]);
  });
});
