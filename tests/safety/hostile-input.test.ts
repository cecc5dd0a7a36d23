import { commands, endpoints, type Command, type Endpoint } from '@footbridge/contract';
import { refusalCodes } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEnvelope, person, type Person } from '../support/person.ts';
import { startServer, type TestServer } from '../support/server.ts';

const everyEndpoint = Object.values(endpoints).flatMap((feature): Endpoint[] => Object.values(feature));
const everyCommand = Object.values(commands).flatMap((feature): Command[] => Object.values(feature));
const withBody = everyEndpoint.filter(({ method }) => method === 'POST' || method === 'PUT');

const deep = '['.repeat(50_000) + ']'.repeat(50_000);
const asksForNothing = ['/account/email/link', '/account/reset/stop'];
/** None of them is what any other act asks for. */
const hostileBodies: [string, string | Buffer][] = [
  ['nothing', ''],
  ['not JSON', '{"a":'],
  ['null', 'null'],
  ['a number', '7'],
  ['a list', '[]'],
  ['nothing asked for', '{}'],
  ['a prototype', '{"__proto__":{"admin":true}}'],
  ['a constructor', '{"constructor":{"prototype":{"admin":true}}}'],
  ['wrong types', '{"email":{"$ne":null},"signInHalf":7,"space":[],"id":true,"sealed":"x","token":{}}'],
  ['a mebibyte', JSON.stringify({ a: 'x'.repeat(1024 * 1024) })],
  ['fifty thousand levels', deep],
  [
    'broken UTF-8',
    Buffer.concat([Buffer.from('{"email":"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')]),
  ],
  ['NUL', '{"email":"a\\u0000@example.org","signInHalf":"\\u0000"}'],
];

let server: TestServer;
let someone: Person;
beforeAll(async () => {
  server = await startServer();
  someone = await person(server);
});
afterAll(() => server.close());

const post = (method: string, path: string, body: string | Buffer, contentType = 'application/json') =>
  fetch(`${server.origin}/api${path.replace(/:\w+/g, () => randomUUID())}`, {
    method,
    headers: { origin: server.origin, cookie: someone.cookie(), 'content-type': contentType },
    body: Buffer.from(body),
  });

const expectPlainRefusal = (answer: { refused?: unknown }) => {
  expect(refusalCodes).toContain(answer.refused);
  expect(answer.refused).not.toBe('server:failed');
  expect(Object.keys(answer).every((key) => ['refused', 'field', 'retryAfter'].includes(key))).toBe(true);
};

describe('over HTTP', () => {
  it.each(withBody.map(({ method, path }) => [method, path]))(
    '%s %s refuses what it did not ask for',
    async (method, path) => {
      for (const [name, body] of hostileBodies) {
        // Two acts ask for nothing but to be done.
        if (name === 'nothing asked for' && asksForNothing.includes(path)) continue;
        const response = await post(method, path, body);
        expect(response.status, name).toBeGreaterThanOrEqual(400);
        expect(response.status, name).toBeLessThan(500);
        expectPlainRefusal(await response.json());
      }
      for (const contentType of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/json\u00a0x',
        'x',
      ])
        expect((await post(method, path, '{}', contentType)).status, contentType).toBe(400);
    },
  );

  it('says which field is wrong, never what was in it', async () => {
    const body = { email: 'not an address of mine', signInHalf: 'x' };
    const answer = await someone.send('POST', '/sessions', body);
    expect([answer.status, answer.body]).toEqual([400, { refused: 'request:invalid', field: 'email' }]);
  });

  it('calls a damaged envelope by its name', async () => {
    const whole = anEnvelope();
    for (const damaged of [
      whole.slice(1),
      `B${whole.slice(1)}`,
      `${whole.slice(0, -1)}!`,
      '',
      whole + whole,
    ]) {
      const answer = await someone.send('PUT', '/account/passphrase', {
        proof: someone.signInHalf,
        signInHalf: someone.signInHalf,
        byPassphrase: damaged,
      });
      expect([answer.status, answer.body]).toEqual([
        400,
        { refused: 'envelope:damaged', field: 'byPassphrase' },
      ]);
    }
  });

  it.each(everyEndpoint.filter(({ method }) => method === 'GET').map(({ path }) => path))(
    'GET %s refuses hostile addresses',
    async (path) => {
      for (const id of ['..%2f..', '%00', "1'--", '%E0%A4%A', 'x'.repeat(5_000), '__proto__']) {
        const address = `/api${path.replace(/:\w+/g, id)}?limit=-1&limit=x&before[a]=b&__proto__=1`;
        const { statusCode } = await server.app.inject({
          url: address,
          headers: { cookie: someone.cookie() },
        });
        expect(statusCode, id).toBeGreaterThanOrEqual(400);
        expect(statusCode, id).toBeLessThan(500);
      }
    },
  );

  it('survives bytes that are not HTTP', async () => {
    const { port } = new URL(server.origin);
    for (const bytes of [
      '\0\0\0\0\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'POST /api/sessions HTTP/1.1\r\ncontent-length: x\r\n\r\n',
    ])
      await new Promise<void>((done) => {
        const raw = connect(Number(port), '127.0.0.1', () => raw.end(bytes));
        raw
          .on('close', () => done())
          .on('error', () => done())
          .resume();
      });
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
  });
});

describe('over a socket', () => {
  let socket: Socket;
  const dial = async () => {
    const one = io(server.origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin: server.origin, cookie: someone.cookie() },
    });
    await new Promise<void>((open, shut) => one.once('connect', open).once('connect_error', shut));
    return one;
  };
  beforeAll(async () => {
    socket = await dial();
  });
  afterAll(() => void socket.close());

  it.each(everyCommand.map(({ act }) => act))('%s refuses what it did not ask for', async (act) => {
    const inputs = hostileBodies
      .filter(([, body]) => body.length < 60_000)
      .map(([, body]) => parsed(String(body)));
    for (const input of [...inputs, undefined, Buffer.from('binary'), 'text', [[]], Number.MAX_VALUE])
      expectPlainRefusal(await socket.timeout(5_000).emitWithAck(act, input));
    expectPlainRefusal(await socket.timeout(5_000).emitWithAck(act));
    expectPlainRefusal(await socket.timeout(5_000).emitWithAck(act, {}, {}, {}));
  });

  it('answers an act nobody knows, and one that is named like something built in', async () => {
    for (const name of ['nothing:known', '__proto__', 'constructor', 'toString', 'error'])
      expect(await socket.timeout(5_000).emitWithAck(name, {})).toEqual({ refused: 'request:unknown_route' });
  });

  it('does nothing for whoever leaves no way to answer', async () => {
    for (const { act } of everyCommand) {
      socket.emit(act);
      socket.emit(act, {});
      socket.emit(act, 'no callback', 7);
    }
    expectPlainRefusal(await socket.timeout(5_000).emitWithAck('message:send', {}));
  });

  it('hangs up on more than 64 kB, and on frames that are no packets', async () => {
    const shouting = await dial();
    const hungUp = new Promise((resolve) => shouting.once('disconnect', resolve));
    shouting.emit('message:send', { text: 'x'.repeat(70_000) });
    await hungUp;
    for (const frame of [
      '4',
      '49',
      '42',
      '42[',
      '42["message:send"',
      '451-["a",{"_placeholder":true,"num":9}]',
      '42/other,["a"]',
      '\ud800',
    ]) {
      const broken = await dial();
      // The bytes a hostile client would put on the wire itself.
      broken.io.engine.transport.send([{ type: 'message', data: frame.slice(1) }]);
      await broken
        .timeout(300)
        .emitWithAck('message:send', {})
        .catch(() => 'hung up');
      broken.close();
    }
    expectPlainRefusal(await socket.timeout(5_000).emitWithAck('message:send', {}));
  });

  it('pollutes nothing', () => {
    expect(({} as { admin?: true }).admin).toBeUndefined();
  });
});

it('nothing of all that was an error of the service', () => {
  expect(server.log.filter((line) => line.includes('failed'))).toEqual([]);
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
