import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserLike } from '../../support/browser-like.ts';
import * as act from '../../support/pair/acts.ts';
import { openSocket } from '../../support/pair/member.ts';
import { changeKey, consent, join, start } from '../../support/pair/pair.ts';
import { half } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { normalise, type Recording } from './recording.ts';
import { consentAs, lookAround, outOfSight, ownClock, watch } from './worlds.ts';
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

/** With the sign-in half that people of the wire sign up with (support/pair). */
async function deleteAccount(member: { id: string; browser: BrowserLike }): Promise<unknown> {
  const [row] = await admin<{ email: string }[]>`
    select email from auth.account join app.seat on account_id = account.id where member_id = ${member.id}`;
  return member.browser.send('POST', '/account/deletion', { proof: half(row!.email) });
}

/** Two people have written and shared; then one of them goes on alone. */
async function afterAnOpenSpace(isTouched: boolean): Promise<Recording> {
  const clock = ownClock(server);
  const meanwhile = outOfSight(isTouched, clock.tick);
  const anna = await start(server.origin, randomUUID(), 'parent');
  const { watched, socket, recording } = await watch(anna);
  const { token } = await act.invite(watched);
  const ben = await join(server.origin, anna.space, token);
  await consent(ben);
  await consentAs(watched);
  await changeKey(ben, 2, [anna, ben]);
  const bens = openSocket(ben);
  await waitUntil(() => bens.connected);
  const first = await act.send(socket, watched);
  const second = await act.send(bens, ben, { parents: [first.hash] });
  for (const member of [watched, ben]) await act.acknowledge(member, { epoch: 2 });
  await act.send(bens, ben, { holdUntil: clock.in(600) });
  await waitUntil(() => recording.socket.some((line) => line.includes(second.id)));

  await meanwhile(() => deleteAccount(ben));
  await lookAround(watched);
  await act.send(socket, watched, { parents: [second.hash] });
  await act.command(socket, 'message:hide', { space: anna.space, id: second.id });
  await act.introduce(watched, { epoch: 2 });
  await act.acknowledge(watched, { epoch: 2 });
  await act.answerReadiness(watched, 'willing', 'yes');
  await act.invite(watched);
  await act.readLink(watched.browser, token);
  await lookAround(watched);
  bens.close();
  socket.close();
  return normalise(recording);
}

/** Someone reached out, and the one who came in leaves before the second yes. */
async function beforeItOpens(isTouched: boolean): Promise<Recording> {
  const meanwhile = outOfSight(isTouched, ownClock(server).tick);
  const anna = await start(server.origin, randomUUID(), 'parent');
  const { watched, socket, recording } = await watch(anna);
  const { token } = await act.invite(watched);
  const ben = await join(server.origin, anna.space, token);
  await act.acknowledge(ben);
  await consent(ben);
  await meanwhile(() => deleteAccount(ben));
  await act.readLink(watched.browser, token);
  await act.introduce(watched);
  await act.acknowledge(watched);
  await act.invite(watched);
  await lookAround(watched);
  socket.close();
  return normalise(recording);
}

it('whoever stays in an open space receives the same, byte for byte, whether or not the other’s account is deleted', async () => {
  expect(await afterAnOpenSpace(true)).toEqual(await afterAnOpenSpace(false));
});

it('whoever reached out receives the same, whether or not the one who came in deletes their account', async () => {
  expect(await beforeItOpens(true)).toEqual(await beforeItOpens(false));
});

it('would differ, were there a number more in the feed of the one who stays', async () => {
  const untouched = await afterAnOpenSpace(false);
  await admin.unsafe(`set role footbridge_owner;
    create function app.tell_of_leaving() returns trigger language plpgsql security definer as $$
      begin
        update app.feed_counter set position = position + 1 where space_id = old.space_id;
        return old;
      end $$;
    create trigger tell_of_leaving before delete on app.seat for each row execute function app.tell_of_leaving();
    reset role`);
  expect(await afterAnOpenSpace(true)).not.toEqual(untouched);
});
