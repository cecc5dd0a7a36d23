import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { ownServer, type OwnServer } from './own-server.ts';
import { Person } from './person.ts';

interface Options<Kind extends Person> {
  /** What their browser is like. */
  browser?: BrowserContextOptions;
  /** What kind of person they are. */
  as?: new (name: string, page: Page) => Kind;
}

interface Fixtures {
  /** Someone with a browser of their own, whose pages must have no fault by the end. */
  meet: <Kind extends Person = Person>(name: string, options?: Options<Kind>) => Promise<Kind>;
  /** A Footbridge for this test alone, whose clock it moves. People go there with its origin as their `baseURL`. */
  server: OwnServer;
}

interface Shared {
  /** One for each worker, which does one test at a time: it takes longer to start than most tests take. */
  movable: OwnServer;
}

export const test = base.extend<Fixtures, Shared>({
  movable: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what is needed.
    async ({}, use) => {
      const server = await ownServer();
      await use(server);
      server.stop();
    },
    { scope: 'worker' },
  ],
  server: async ({ movable }, use) => {
    await use(movable);
    movable.backToNow();
  },
  meet: async ({ browser, baseURL }, use) => {
    const people: Person[] = [];
    await use(async (name, options = {}) => {
      const own = { baseURL, ...options.browser };
      const context = await browser.newContext(own);
      const Kind = options.as ?? (Person as NonNullable<typeof options.as>);
      const person = new Kind(name, await context.newPage());
      person.origin = own.baseURL ?? '';
      people.push(person);
      return person;
    });
    for (const person of people) {
      person.assertNoFaults();
      await person.page.context().close();
    }
  },
});

export { expect } from '@playwright/test';
