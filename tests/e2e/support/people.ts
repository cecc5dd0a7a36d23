import { test as base, type Browser, type BrowserContextOptions } from '@playwright/test';
import { Person } from './Person.ts';

interface Fixtures {
  /** Someone with a browser of their own. */
  meet: (name: string, options?: BrowserContextOptions) => Promise<Person>;
}

const open = async (browser: Browser, name: string, options: BrowserContextOptions) => {
  const context = await browser.newContext(options);
  return new Person(name, await context.newPage());
};

export const test = base.extend<Fixtures>({
  meet: async ({ browser, baseURL }, use) => {
    const people: Person[] = [];
    await use(async (name, options = {}) => {
      const person = await open(browser, name, { baseURL, ...options });
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
