import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteHere } from '../../../apps/server/src/features/dialogues/note-here.ts';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import * as act from '../../support/pair/acts.ts';
import { listDialogues, move, propose, type Moving } from '../../support/pair/dialogues.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
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

/** What both of the clock's hands do. */
const hand = async () => {
  await noteHere(server.app.services);
  await releaseDue(server.app.services);
};

interface Ben {
  readonly member: Member;
  readonly socket: Socket;
  readonly dialogue: string;
  readonly move: (name: string, moving?: Moving) => Promise<object>;
}
type Way = (ben: Ben) => Promise<unknown>;

/** Two in an open space, one of whom is watched. */
async function meet() {
  const clock = ownClock(server);
  const anna = await start(server.origin, randomUUID(), 'parent');
  const { watched, socket, recording } = await watch(anna);
  const ben = await join(server.origin, anna.space, (await act.invite(watched)).token);
  await consent(ben);
  await consentAs(watched);
  await changeKey(ben, 2, [anna, ben]);
  const bens = openSocket(ben);
  await waitUntil(() => bens.connected);
  const pass = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute += 1) clock.tick();
    await hand();
  };
  const look = async () => {
    await lookAround(watched);
    await listDialogues(watched);
  };
  const end = () => {
    bens.close();
    socket.close();
    return normalise(recording);
  };
  return { clock, watched, socket, ben, bens, pass, look, end };
}

/** Anna asks, and nobody answers until it has lapsed. */
async function asking(way: Way | null): Promise<Recording> {
  const { clock, watched, socket, ben, bens, pass, look, end } = await meet();
  const meanwhile = outOfSight(way !== null, clock.tick);
  const first = await act.send(socket, watched);
  await hand();
  const { id: dialogue } = await propose(watched);
  const bensPart = {
    member: ben,
    socket: bens,
    dialogue,
    move: (name: string, moving?: Moving) => move(bens, ben, dialogue, name, moving),
  };
  await meanwhile(() => way!(bensPart));
  await hand();
  await look();
  await act.send(socket, watched, { parents: [first.hash] });
  await move(socket, watched, dialogue, 'ready');
  await pass(14 * 24 * 60);
  await look();
  await move(socket, watched, dialogue, 'leave');
  return end();
}

/**
 * Both are in a live conversation.
 * @param first what the other does out of sight, a few minutes before the clock's hand looks.
 * @param then the same, at that very time.
 */
async function talking(first: Way | null, then: Way | null = null): Promise<Recording> {
  const { clock, watched, socket, ben, bens, pass, look, end } = await meet();
  const { id: dialogue } = await propose(watched, { pace: 'live' });
  const bensPart = {
    member: ben,
    socket: bens,
    dialogue,
    move: (name: string, moving?: Moving) => move(bens, ben, dialogue, name, moving),
  };
  await bensPart.move('accept');
  await move(socket, watched, dialogue, 'ready');
  await move(socket, watched, dialogue, 'say', { hasWords: true });
  await bensPart.move('paraphrase', { hasWords: true });
  await move(socket, watched, dialogue, 'confirm');
  await hand();
  await look();
  await outOfSight(first !== null, clock.tick)(() => first!(bensPart));
  await pass(3);
  await outOfSight(then !== null, () => {})(() => then!(bensPart));
  await look();
  await move(socket, watched, dialogue, 'say', { hasWords: true });
  await move(socket, watched, dialogue, 'break', { seen: 0 });
  await move(socket, watched, dialogue, 'ready');
  await pass(60);
  await look();
  await pass(24 * 60);
  await look();
  return end();
}

describe('whoever asked for a conversation receives the same, byte for byte', () => {
  const ways: Record<string, Way> = {
    'is held by a limit': ({ member }) => act.setReach(member, { pace: 'weekly' }),
    declines: ({ move: go }) => go('decline'),
    'declines, and says nothing more': ({ move: go }) => go('leave', { seen: 0 }),
    'pauses quietly': ({ member }) => act.pause(member, 'quiet'),
    'leaves without a word': ({ member }) => act.end(member, 'untold'),
    blocks: ({ member }) => act.block(member),
  };
  // Worlds share the server's clock: one ends before the next begins.
  let never: Recording;
  beforeAll(async () => {
    never = await asking(null);
  });

  it.each(Object.entries(ways))('whether the other %s or never answers', async (_, way) => {
    expect(await asking(way)).toEqual(never);
  });

  it('but not, of course, whether they accept', async () => {
    expect(await asking(({ move: go }) => go('accept'))).not.toEqual(never);
  });
});

describe('whoever is in a conversation receives the same, byte for byte', () => {
  it('whether or not the other has chosen what counts only once both have', async () => {
    expect(await talking(({ move: go }) => go('understood'))).toEqual(await talking(null));
  });

  const gone: Way = async ({ socket }) => {
    const { present } = server.app.services.realtime;
    const before = present().length;
    socket.close();
    await waitUntil(() => present().length < before);
    return {};
  };
  const deleted: Way = async ({ member }) => {
    const [row] = await admin<{ email: string }[]>`
      select email from auth.account join app.seat on account_id = account.id where member_id = ${member.id}`;
    return member.browser.send('POST', '/account/deletion', { proof: half(row!.email) });
  };

  it('whether the other asked for a break, stepped back, lost their connection, or deleted their account', async () => {
    const broken = await talking(null, ({ move: go }) => go('break', { seen: 0 }));
    expect(broken.socket.join()).toContain('"act":"break","by":null');
    expect(await talking(null, ({ member }) => act.pause(member, 'quiet'))).toEqual(broken);
    expect(await talking(null, ({ member }) => act.end(member, 'untold'))).toEqual(broken);
    expect(await talking(null, ({ member }) => act.block(member))).toEqual(broken);
    expect(await talking(gone)).toEqual(broken);
    expect(await talking(deleted)).toEqual(broken);
    // What they had chosen goes with them, and how the room stands is asked of its events.
    const chosen: Way = async (ben) => [await ben.move('understood'), await deleted(ben)];
    expect(await talking(chosen)).toEqual(broken);
  });

  it('but not, of course, whether the other leaves it', async () => {
    const left = await talking(null, ({ move: go }) => go('leave', { seen: 0 }));
    expect(left).not.toEqual(await talking(gone));
  });
});

it('would differ, were there a number more in the other’s feed for what is one person’s alone', async () => {
  const untouched = await talking(null);
  await admin.unsafe(`set role footbridge_owner;
    create function app.tell_of_choice() returns trigger language plpgsql security definer as $$
      begin
        update app.feed_counter set position = position + 1
         where space_id = new.space_id and new.only_for is not null;
        return new;
      end $$;
    create trigger tell_of_choice after insert on app.dialogue_event for each row execute function app.tell_of_choice();
    create policy told on app.feed_counter to footbridge_owner using (true);
    reset role`);
  expect(await talking(({ move: go }) => go('understood'))).not.toEqual(untouched);
});
