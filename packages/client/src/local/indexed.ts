import { openDB, type IDBPDatabase } from 'idb';
import { tables, type LocalStore } from './LocalStore.ts';
import { memoryStore } from './memory.ts';

/** The name tells nobody who finds it in a browser what it belongs to. */
const name = 'local';
/** One more whenever there is a new table. */
const version = 4;

/** Async: some browsers throw at once instead of rejecting. */
const open = async () =>
  openDB(name, version, {
    upgrade: (database) =>
      tables
        .filter((table) => !database.objectStoreNames.contains(table))
        .forEach((table) => database.createObjectStore(table)),
  });

/** IndexedDB. What the browser will not keep (private windows, a full disk) stays in memory, so the rest still works. */
export function indexedStore(): LocalStore {
  const memory = memoryStore();
  const opened = open().catch(() => null);

  /** @returns undefined when there is no database or it will not do it. */
  async function attempt<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T | undefined> {
    const database = await opened;
    return database ? work(database).catch(() => undefined) : undefined;
  }

  return {
    get: async (table, key) =>
      (await attempt((database) => database.get(table, key))) ?? memory.get(table, key),
    all: async (table) => [
      ...((await attempt((database) => database.getAll(table))) ?? []),
      ...(await memory.all(table)),
    ],
    async put(table, key, value) {
      const kept = await attempt((database) => database.put(table, value, key));
      if (kept === undefined) await memory.put(table, key, value);
      else await memory.delete(table, key);
    },
    async delete(table, key) {
      await memory.delete(table, key);
      await attempt((database) => database.delete(table, key));
    },
    async clear() {
      await memory.clear();
      await attempt(async (database) => {
        const wiped = database.transaction(tables, 'readwrite');
        await Promise.all([...tables.map((table) => wiped.objectStore(table).clear()), wiped.done]);
      });
    },
  };
}
