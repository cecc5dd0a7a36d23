import { chromium, type Browser } from '@playwright/test';
import { Person } from '../e2e/support/person.ts';
import { findChromium } from '../runner/chromium.ts';
import { median } from './figures.ts';

const rounds = 5;
const slowdown = 4;

export interface Unlock {
  /** Milliseconds from pressing the button to one's spaces. */
  readonly byPassphrase: number;
  /** Milliseconds from reloading the page to one's spaces, the page's own start counted. */
  readonly byDevice: number;
}

/** Opening one's pages in Chromium with the processor slowed down to a quarter. Undefined without a browser. */
export async function measureUnlock(origin: string): Promise<Unlock | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const shared = await arrive(browser, origin, 'Others use it too');
  const own = await arrive(browser, origin, 'It is mine alone');
  const times = { byPassphrase: [] as number[], byDevice: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.byPassphrase.push(await unlock(shared));
    times.byDevice.push(await reload(own));
  }
  await browser.close();
  return { byPassphrase: median(times.byPassphrase), byDevice: median(times.byDevice) };
}

async function arrive(browser: Browser, origin: string, device: string): Promise<Person> {
  const context = await browser.newContext({ baseURL: origin });
  const person = new Person('Ruth', await context.newPage());
  await person.page.goto('/sign-up');
  await person.signUp({ device });
  await person.isAt('My spaces');
  const session = await context.newCDPSession(person.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return person;
}

async function unlock(person: Person): Promise<number> {
  await person.page.reload();
  await person.isAt('Open your pages');
  await person.fill(/^Your passphrase/, person.passphrase);
  return untilOpen(person, () => person.press('Open my pages'));
}

const reload = (person: Person) => untilOpen(person, () => person.page.reload({ waitUntil: 'commit' }));

async function untilOpen({ page }: Person, act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  await page.getByRole('heading', { level: 1, name: 'My spaces' }).waitFor();
  return performance.now() - start;
}
