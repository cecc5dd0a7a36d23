import type { Page } from '@playwright/test';

/** How many texts that were begun in a box are kept on this device, sealed. */
export const keptDrafts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('local');
        opening.onerror = () => reject(new Error('there is no store'));
        opening.onsuccess = () => {
          const counting = opening.result.transaction('drafts').objectStore('drafts').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

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
