import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { Device, must, spaceOf, until } from './cast.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** @returns what it printed. */
async function startDemo(): Promise<string> {
  const demo = spawn(process.execPath, ['apps/demo/src/main.ts', server.origin], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  demo.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = await once(demo, 'exit');
  expect(code).toBe(0);
  return printed;
}

it('the demo says how to sign in as each of its two people, and a second start adds nothing', async () => {
  const first = await startDemo();
  expect(await startDemo()).toBe(first);
  const people = [...first.matchAll(/^ {2}\w+: (\S+), (.+)$/gm)].map(([, email = '', passphrase = '']) => ({
    email,
    passphrase,
  }));
  expect(people).toHaveLength(2);
  for (const { email, passphrase } of people) {
    const device = new Device(server.origin);
    const page = await device.open();
    await must(page.signIn({ email, passphrase }));
    expect(page.spaces.get()).toHaveLength(1);
    const [state] = page.spaces.get();
    expect(state).toMatchObject({ phase: 'open', trouble: null });
    expect(state?.otherAcknowledgement).not.toBeNull();
    const { items } = await until(spaceOf(page, state?.id ?? '').conversation, ({ loading }) => !loading);
    expect(items).toHaveLength(5);
    expect(items.every(({ text, state }) => text !== null && state === 'sent')).toBe(true);
    device.close();
  }
});
