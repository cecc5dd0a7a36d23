import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { limits } from '@footbridge/domain';
import { browserLike } from '../../support/browser-like.ts';
import * as act from '../../support/pair/acts.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { half } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { normalise, type Recording } from './recording.ts';
import { lookAround, outOfSight, ownClock, watch } from './worlds.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: TestServer;
let admin: postgres.Sql;
beforeAll(async () => {
  server = await startServer();
  admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await server.close();
});

async function ask(member: Member): Promise<string> {
  const [row] = await admin<{ email: string }[]>`
    select email from auth.account join app.seat on account_id = account.id where member_id = ${member.id}`;
  const before = server.mails.length;
  await browserLike(server).send('POST', '/account/reset', { email: row!.email });
  await waitUntil(() => server.mails.length > before);
  return server.mails.at(-1)!.text.match(/reset\/link#([\w-]{43})/)![1]!;
}

const withLink = (what: string, token: string, more: object = {}) =>
  browserLike(server).send('POST', `/account/reset/${what}`, { token, ...more });

/** Two write to each other. Out of sight a reset is asked for in the other’s name, looked at, paused with, stopped, and used too early. */
async function writing(isTouched: boolean): Promise<Recording> {
  const clock = ownClock(server);
  const meanwhile = outOfSight(isTouched, clock.tick);
  const [anna, ben] = await openPair(server.origin);
  const { watched, socket, recording } = await watch(anna);
  const bens = openSocket(ben);
  await waitUntil(() => bens.connected);
  const first = await act.send(socket, watched);
  let token = '';

  await meanwhile(
    async () => (token = await ask(ben)),
    () => withLink('read', token),
    async () => expect((await withLink('finish', token, { signInHalf: half('early') })).status).toBe(409),
  );
  await lookAround(watched);
  const second = await act.send(socket, watched, { parents: [first.hash] });
  await meanwhile(
    () => withLink('pause', token),
    () => lookAround(ben),
  );
  await act.send(socket, watched, { parents: [second.hash] });
  await act.introduce(watched, { epoch: 2 });
  await act.answerReadiness(watched, 'willing', 'yes');
  await lookAround(watched);
  await meanwhile(
    () => ben.browser.send('POST', '/account/reset/stop', {}),
    async () => (token = await ask(ben)),
  );
  await act.setReach(watched, { pace: 'few', shown: true });
  await act.offerHistory(watched, ben);
  await lookAround(watched);
  bens.close();
  socket.close();
  return normalise(recording);
}

it('the other receives the same, byte for byte, whether or not a reset is asked for, read, paused with and stopped', async () => {
  expect(limits.resetWait).toBe(72 * 3_600_000);
  expect(await writing(true)).toEqual(await writing(false));
});

it('would differ, were a new key due as soon as somebody asks', async () => {
  const untouched = await writing(false);
  await admin.unsafe(`
    create function app.rekey_early() returns trigger language plpgsql security definer as $$
      begin
        update app.space set rekey_due = true where id in (select space_id from app.seat where account_id = new.account_id);
        return new;
      end $$;
    create trigger rekey_early after insert on auth.reset for each row execute function app.rekey_early()`);
  expect(await writing(true)).not.toEqual(untouched);
});
