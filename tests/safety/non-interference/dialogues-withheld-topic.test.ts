import type { DialoguesClient } from '@footbridge/client';
import { dialogueWords } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as DialogueText from '../../../packages/client/src/dialogues/dialogue-text.ts';
import { must, openPair, until } from '../../integration/client/cast.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { normalise, recordSocket, type Recording } from './recording.ts';
import { ownClock } from './worlds.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** What a page with a fault would seal into a proposal whose topic is kept back; empty: there is none. */
const planted = vi.hoisted(() => {
  // Other files have imported the module that is replaced, and must find it as it was.
  vi.resetModules();
  return { topic: '' };
});
afterAll(() => void vi.resetModules());
vi.mock('../../../packages/client/src/dialogues/dialogue-text.ts', async (original) => {
  const real = await original<typeof DialogueText>();
  const write: typeof real.writeDialogueText = (text) =>
    real.writeDialogueText(planted.topic && text.act === 'propose' ? { ...text, text: planted.topic } : text);
  return { ...real, writeDialogueText: write };
});

interface World {
  /** Every byte that Sam's device received until the topic was told. */
  readonly received: Recording;
  /** What it could open of it. */
  readonly opened: string;
  readonly told: string | null;
}

/** Ruth keeps a topic back until both are at the door. Everything is as it would be in a browser, keys and all. */
async function keepingBack(topic: string): Promise<World> {
  const clock = ownClock(server);
  const pair = await openPair(server.origin);
  const [ruths, sams] = [await pair.ruths.dialogues(), await pair.sams.dialogues()];
  await must(ruths.load());
  await must(sams.load());
  const { cookies } = pair.sam.device;
  const received: Recording = { http: [], socket: [] };
  const socket = io(server.origin, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: cookies.headers(),
  });
  await waitUntil(() => socket.connected);
  recordSocket(socket, received);
  const look = async () => {
    for (const path of ['/dialogues', '/feed?after=0&limit=500', '']) {
      const answer = await cookies.fetch(`${server.origin}/api/spaces/${pair.space}${path}`);
      received.http.push(`${path} ${answer.status} ${await answer.text()}`);
    }
  };
  const id = randomUUID();
  const sees = (dialogues: DialoguesClient, many: number) =>
    until(dialogues.state, ({ items }) => items[0]?.said.length === many).then(({ items }) => items[0]!);

  await must(ruths.propose({ id, protocol: 'floor', pace: 'live', topic, isTopicWithheld: true }));
  await sees(sams, 1);
  clock.tick();
  await look();
  await must(sams.move(id, { act: 'accept' }));
  await sees(ruths, 2);
  clock.tick();
  await must(ruths.move(id, { act: 'ready' }));
  await look();
  const { topic: known, said, times } = await sees(sams, 2);
  const opened = JSON.stringify([known, times, said.map(({ act, text, hasWords }) => [act, text, hasWords])]);
  await waitUntil(() => received.socket.some((line) => line.includes('"act":"accept"')));
  const before = normalise({ http: [...received.http], socket: [...received.socket] });
  await must(ruths.move(id, { act: 'tell_topic', text: topic }));
  const { topic: told } = await until(sams.state, ({ items }) => items[0]?.topic !== null).then(
    ({ items }) => items[0]!,
  );
  socket.close();
  for (const { device } of [pair.ruth, pair.sam]) device.close();
  return { received: before, opened, told };
}

describe('a topic that is kept back', () => {
  const [one, other] = ['The evening before you moved out.', 'What was said at the funeral.'];
  const long = 'é'.repeat(dialogueWords.chunk);
  let first: Promise<World> | undefined;
  afterEach(() => void (planted.topic = ''));

  it('shows in no byte until it is told, neither which it is nor how long', async () => {
    first ??= keepingBack(one);
    const { received, opened, told } = await first;
    expect(received.socket.length).toBeGreaterThan(1);
    expect(told).toBe(one);
    for (const topic of [other, long]) {
      expect(await keepingBack(topic)).toEqual({ received, opened, told: topic });
    }
  });

  it('would be seen, were it sealed in with the question: of the same size by whoever opens it, else by its bytes', async () => {
    const { received, opened } = await (first ??= keepingBack(one));
    planted.topic = other;
    const same = await keepingBack(other);
    expect(same.opened).not.toEqual(opened);
    expect(same.received).toEqual(received);
    planted.topic = long;
    expect((await keepingBack(long)).received).not.toEqual(received);
  });
});
