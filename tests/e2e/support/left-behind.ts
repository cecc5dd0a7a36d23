import type { Page } from '@playwright/test';

/** What a browser still keeps of ours, beyond what the page can be asked not to show. */
export const leftBehind = (page: Page): Promise<{ rows: number; caches: string[]; cookie: string }> =>
  page.evaluate(async () => {
    const stores = await Promise.all(
      (await indexedDB.databases()).map(
        ({ name }) =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open(name!);
            opening.onsuccess = () => {
              const database = opening.result;
              const names = [...database.objectStoreNames];
              if (names.length === 0) return resolve(0);
              const reading = database.transaction(names);
              let rows = 0;
              for (const store of names)
                reading.objectStore(store).count().onsuccess = ({ target }) =>
                  (rows += (target as IDBRequest<number>).result);
              reading.oncomplete = () => resolve(rows);
            };
          }),
      ),
    );
    return {
      rows: stores.reduce((sum, rows) => sum + rows, 0),
      caches: await caches.keys(),
      cookie: document.cookie,
    };
  });
