import { both, weekdays, type AgreedRule } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { agreeTo } from '../../integration/rules/in-force.ts';
import * as act from '../../support/pair/acts.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { changeKey, consent, join, start } from '../../support/pair/pair.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { normalise, type Recording } from './recording.ts';
import { consentAs, lookAround, ownClock, watch } from './worlds.ts';
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

const day = 24 * 60;
const allDay = { from: '00:00', to: '23:59', days: weekdays };
const rules: Record<string, (ben: Member) => AgreedRule> = {
  'is held in quiet hours': (ben) => ({ kind: 'quiet', binds: ben.id, clock: ben.id, ...allDay }),
  'is refused outside a session': (ben) => ({ kind: 'only-in-sessions', binds: ben.id }),
  'is refused in a long silence': (ben) => ({
    kind: 'silence',
    binds: ben.id,
    clock: ben.id,
    dates: [{ from: '2026-01-01', to: '2028-01-01' }],
  }),
  'is more than was agreed': () => ({ kind: 'pace', binds: both, items: 1, per: 'week' }),
};

/** Anna is watched. Ben has agreed to a rule, and, in one of two worlds, writes all the same. */
async function living(rule: (ben: Member) => AgreedRule, isWriting: boolean): Promise<Recording> {
  const clock = ownClock(server);
  const anna = await start(server.origin, randomUUID(), 'parent');
  const { watched, socket, recording } = await watch(anna);
  const { token } = await act.invite(watched);
  const ben = await join(server.origin, anna.space, token);
  await consent(ben);
  await consentAs(watched);
  await changeKey(ben, 2, [anna, ben]);
  const bens = openSocket(ben);
  await waitUntil(() => bens.connected);
  const hand = () => releaseDue(server.app.services);
  const pass = async () => {
    for (let minute = 0; minute <= day; minute += 1) clock.tick();
    await hand();
  };
  await agreeTo({ pass, hand, set: () => {} }, [anna, ben], rule(ben));
  await act.send(bens, ben, { holdUntil: null });
  await lookAround(watched);
  if (isWriting) {
    for (const holdUntil of [null, clock.in(2)]) await act.send(bens, ben, { holdUntil });
    await act.handOver(ben, clock.in(1));
    await ben.browser.send('GET', `/spaces/${ben.space}/rules?kind=message`);
  }
  clock.tick();
  clock.tick();
  clock.tick();
  await hand();
  await lookAround(watched);
  await act.send(socket, watched);
  await lookAround(watched);
  for (const one of [bens, socket]) one.close();
  return normalise(recording);
}

describe('whoever it was for receives the same, byte for byte, as if nothing had been written, when it', () => {
  it.each(Object.entries(rules))('%s', async (_, rule) => {
    expect(await living(rule, true)).toEqual(await living(rule, false));
  });
});

it('would differ, were what a rule holds given a number in the feed of whoever it is for', async () => {
  const rule = rules['is held in quiet hours']!;
  const untouched = await living(rule, false);
  await admin.unsafe(`
    create function app.number_all() returns trigger language plpgsql security definer as $$
      begin
        update app.feed_counter set position = position + 1
         where space_id = new.space_id and member_id <> new.author_id and new.sent_at is null;
        return new;
      end $$;
    create trigger number_all after insert on app.message for each row execute function app.number_all()`);
  expect(await living(rule, true)).not.toEqual(untouched);
});
