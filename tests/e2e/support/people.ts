import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';
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
}

export const test = base.extend<Fixtures>({
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
