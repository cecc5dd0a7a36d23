import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { indexedStore } from './indexed.ts';
import type { LocalStore } from './LocalStore.ts';
import { memoryStore } from './memory.ts';

const seen = { heads: [{ hash: 'a', position: 3 }], keysOfOther: null };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

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

  it('that keeps nothing still works until its page closes', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('not in private windows', 'SecurityError');
      },
    } as unknown as IDBFactory;
    const store = indexedStore();
    await store.put('seen', 'one', seen);
    expect(await store.get('seen', 'one')).toEqual(seen);
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
