import { openDB, type IDBPDatabase } from 'idb';
import { writable } from '../store.ts';
import { tables, type LocalStore, type Table } from './local-store.ts';
import { memoryStore } from './memory.ts';

/** The name tells nobody who finds it in a browser what it belongs to. */
const name = 'local';
/** One more whenever there is a new table. */
const version = 4;

/** Async: some browsers throw at once instead of rejecting, or have no IndexedDB at all. */
const open = async () =>
  openDB(name, version, {
    upgrade: (database) =>
      tables
        .filter((table) => !database.objectStoreNames.contains(table))
        .forEach((table) => database.createObjectStore(table)),
  });

const failed = Symbol('the browser did not do it');

/**
 * IndexedDB. What the browser will not keep (private windows, a full disk) or takes away meanwhile (site data that is
 * cleared) is in memory as well, so that a page loses nothing while it is open.
 */
export function indexedStore(): LocalStore {
  const keeps = writable(true);
  /** All that this page put. */
  const memory = memoryStore();
  /** What is nowhere else, or elsewhere only as it was before. */
  const unkept = new Map<Table, Set<string>>(tables.map((table) => [table, new Set()]));
  const opened = open().catch(() => keeps.set(false));

  async function attempt<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T | typeof failed> {
    const database = await opened;
    return database ? work(database).catch(() => failed) : failed;
  }

  return {
    keeps,
    async get(table, key) {
      if (unkept.get(table)?.has(key)) return memory.get(table, key);
      const kept = await attempt((database) => database.get(table, key));
      return kept === failed ? memory.get(table, key) : kept;
    },
    async all(table) {
      const kept = await attempt(async (database) => {
        const { store } = database.transaction(table);
        return Promise.all([store.getAllKeys(), store.getAll()]);
      });
      if (kept === failed) return memory.all(table);
      const [keys, values] = kept;
      const inMemory = [...(unkept.get(table) ?? [])];
      const alone = await Promise.all(inMemory.map((key) => memory.get(table, key)));
      return [...values.filter((_, place) => !inMemory.includes(String(keys[place]))), ...alone].filter(
        (value) => value !== undefined,
      );
    },
    async put(table, key, value) {
      await memory.put(table, key, value);
      const kept = await attempt((database) => database.put(table, value, key));
      if (kept !== failed) return void unkept.get(table)?.delete(key);
      unkept.get(table)?.add(key);
      keeps.set(false);
    },
    async delete(table, key) {
      await memory.delete(table, key);
      unkept.get(table)?.delete(key);
      await attempt((database) => database.delete(table, key));
    },
    async clear() {
      await memory.clear();
      for (const keys of unkept.values()) keys.clear();
      await attempt(async (database) => {
        const wiped = database.transaction(tables, 'readwrite');
        await Promise.all([...tables.map((table) => wiped.objectStore(table).clear()), wiped.done]);
      });
    },
  };
}
