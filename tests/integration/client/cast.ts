import {
  cookieJar,
  createFootbridge,
  memoryStore,
  type CookieJar,
  type Footbridge,
  type Introduction,
  type LocalStore,
  type Readable,
  type SpaceClient,
} from '@footbridge/client';
import { isRefusal } from '@footbridge/domain';
import { randomEmail } from '../../support/person.ts';

export const ruth: Introduction = { name: 'Ruth', pronouns: 'she/her', formOfAddress: 'Mum' };
export const sam: Introduction = { name: 'Sam', pronouns: 'they/them', formOfAddress: '' };
export const passphrase = 'lantern orchard pebble window quiet';

/** Waits until a value is as it should be. */
export const until = <T>(readable: Readable<T>, isSo: (value: T) => boolean): Promise<T> =>
  new Promise((resolve, reject) => {
    // Made here, to say whose wait it was.
    const never = new Error('never became so');
    const tooLong = setTimeout(() => reject(never), 20_000);
    const stop = readable.subscribe((value) => {
      if (!isSo(value)) return;
      clearTimeout(tooLong);
      resolve(value);
      queueMicrotask(() => stop());
    });
  });

/** The value, or the test fails with the code of the refusal. */
export async function must<T>(answer: Promise<T>): Promise<Exclude<T, { refused: unknown }>> {
  const value = await answer;
  if (isRefusal(value)) throw new Error(`refused: ${JSON.stringify(value)}`);
  return value as Exclude<T, { refused: unknown }>;
}

export interface DeviceOptions {
  readonly fetch?: typeof globalThis.fetch;
  readonly pagesAt?: string;
}

/** A browser with its cookies and its storage. Pages come and go in it. */
export class Device {
  readonly origin: string;
  readonly storage: LocalStore = memoryStore();
  readonly cookies: CookieJar;
  readonly pages: Footbridge[] = [];

  /**
   * @param fetch to stand between, as a server that lies would.
   * @param pagesAt where the server believes its pages are, when it is reached by another way.
   */
  constructor(origin: string, { fetch, pagesAt = origin }: DeviceOptions = {}) {
    this.origin = origin;
    this.cookies = cookieJar(pagesAt, fetch);
  }

  /** A page, once it knows who is signed in. */
  async open(): Promise<Footbridge> {
    const { origin, storage, cookies } = this;
    const page = createFootbridge({ origin, storage, cookies });
    this.pages.push(page);
    await until(page.status, (status) => status !== 'starting');
    return page;
  }

  close(): void {
    for (const page of this.pages) page.stop();
  }
}

export interface Side {
  readonly email: string;
  readonly recoveryCode: string;
  readonly device: Device;
  readonly page: Footbridge;
}

export async function signUp(origin: string): Promise<Side> {
  const email = randomEmail();
  const device = new Device(origin);
  const page = await device.open();
  const { recoveryCode } = await must(page.signUp({ email, passphrase, adult: true }));
  return { email, recoveryCode, device, page };
}

export function spaceOf(page: Footbridge, id: string): SpaceClient {
  const space = page.space(id);
  if (!space) throw new Error('no seat in that space');
  return space;
}

export const fragmentOf = (link: string) => new URL(link).hash.slice(1);

export interface Pair {
  readonly ruth: Side;
  readonly sam: Side;
  readonly space: string;
  /** The space as each has it open. */
  readonly ruths: SpaceClient;
  readonly sams: SpaceClient;
}

/** Ruth starts, Sam follows her link, both say yes. */
export async function openPair(origin: string): Promise<Pair> {
  const [one, other] = [await signUp(origin), await signUp(origin)];
  const { space } = await must(one.page.startSpace({ party: 'parent', introduction: ruth }));
  const ruths = spaceOf(one.page, space);
  const { link } = await must(ruths.invite({ kind: 'invitation', words: 'I would like to listen.' }));
  await must(other.page.redeemLink(fragmentOf(link), sam));
  const sams = spaceOf(other.page, space);
  await must(ruths.consent());
  await must(sams.consent());
  await until(ruths.state, ({ phase }) => phase === 'open');
  return { ruth: one, sam: other, space, ruths, sams };
}

export const texts = (space: SpaceClient) => space.conversation.get().items.map(({ text }) => text);

/** Waits until a text is there and Footbridge has it. */
export const untilSent = (space: SpaceClient, text: string) =>
  until(space.conversation, ({ items }) => items.some((item) => item.text === text && item.state === 'sent'));
