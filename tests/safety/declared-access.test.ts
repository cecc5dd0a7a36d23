import { commands, endpoints, type Command, type Endpoint } from '@footbridge/contract';
import { access, type Act } from '@footbridge/domain';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { declaredAccess } from '../../apps/server/src/plugins/declared-access.ts';
import { browserLike } from '../support/browser-like.ts';
import { startServer, type TestServer } from '../support/server.ts';

const everyEndpoint = Object.values(endpoints).flatMap((feature): Endpoint[] => Object.values(feature));
const everyCommand = Object.values(commands).flatMap((feature): Command[] => Object.values(feature));

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

it('serves every endpoint and every command of the contract', () => {
  const missing = everyEndpoint.filter(
    ({ method, path }) => !server.app.hasRoute({ method, url: `/api${path}` }),
  );
  expect(missing).toEqual([]);
  const handled = [...server.app.services.realtime.commands.keys()].sort();
  expect(handled).toEqual(everyCommand.map(({ act }) => act as string).sort());
});

it('lets nobody without a session do what needs one', async () => {
  for (const { act, method, path } of everyEndpoint) {
    const body = method === 'POST' || method === 'PUT' ? {} : undefined;
    const answer = await browserLike(server).send(method, path, body);
    const toAnyone = body ? 400 : 200;
    const wanted = access[act] === 'anyone' ? toAnyone : 401;
    expect(answer.status, act).toBe(wanted);
  }
});

it('does not start with a route that declares no rule', async () => {
  const register = async (config?: { act: Act; access: 'account' }) => {
    const app = fastify();
    await app.register(declaredAccess);
    app.get('/api/undeclared', { ...(config && { config }) }, () => ({}));
    await app.ready();
  };
  await expect(register()).rejects.toThrow('GET /api/undeclared declares no access rule');
  await expect(register({ act: 'session:list', access: 'account' })).resolves.toBeUndefined();
});
