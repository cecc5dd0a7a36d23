import { openDB, type IDBPDatabase } from 'idb';
import { tables, type LocalStore } from './LocalStore.ts';
import { memoryStore } from './memory.ts';

/** The name tells nobody who finds it in a browser what it belongs to. */
const name = 'local';

/** Async: some browsers throw at once instead of rejecting. */
const open = async () =>
  openDB(name, 1, {
    upgrade: (database) => tables.forEach((table) => database.createObjectStore(table)),
  });

/** IndexedDB; where the browser does not let us keep anything, memory, so that the rest still works. */
export function indexedStore(): LocalStore {
  const fallback = memoryStore();
  const opened: Promise<IDBPDatabase | null> = open().catch(() => null);

  async function use<T>(
    inDatabase: (database: IDBPDatabase) => Promise<T>,
    inMemory: () => Promise<T>,
  ): Promise<T> {
    const database = await opened;
    return database ? inDatabase(database).catch(inMemory) : inMemory();
  }

  return {
    get: (table, key) =>
      use(
        (database) => database.get(table, key),
        () => fallback.get(table, key),
      ),
    all: (table) =>
      use(
        (database) => database.getAll(table),
        () => fallback.all(table),
      ),
    put: (table, key, value) =>
      use(
        async (database) => void (await database.put(table, value, key)),
        () => fallback.put(table, key, value),
      ),
    delete: (table, key) =>
      use(
        (database) => database.delete(table, key),
        () => fallback.delete(table, key),
      ),
    async clear() {
      await fallback.clear();
      const database = await opened;
      if (!database) return;
      const wiped = database.transaction(tables, 'readwrite');
      await Promise.all([...tables.map((table) => wiped.objectStore(table).clear()), wiped.done]);
    },
  };
}
