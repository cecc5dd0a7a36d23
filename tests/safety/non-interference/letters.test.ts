import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import * as act from '../../support/pair/acts.ts';
import * as guests from '../../support/pair/guests.ts';
import type { Member } from '../../support/pair/member.ts';
import { changeKey, consent, join, start } from '../../support/pair/pair.ts';
import { anEnvelope } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { number, startLeaking, whenever } from './leak.ts';
import { normalise, type Recording } from './recording.ts';
import { consentAs, lookAround, outOfSight, ownClock, watch } from './worlds.ts';

let server: TestServer;
beforeAll(async () => (server = await startServer()));
afterAll(() => server.close());

type Does = (ben: Member, letter: string) => Promise<unknown>;
interface Way {
  /** Before a letter is handed over. */
  readonly before?: (ben: Member) => Promise<unknown>;
  /** Once one is there, or would be. */
  readonly then?: Does;
}

/** Marks of what was opened, or a note: to the server, and to whoever wrote the letter, a page like any other. */
const keepPage: Does = ({ browser }) =>
  browser.send('PUT', `/pages/${randomUUID()}`, { from: 0, envelope: anEnvelope() });

/** Supporters, by the member whose they are. */
const beside = new Map<string, string>();

const ways: Record<string, Way> = {
  'opens it': { then: async (ben) => [await act.listLetters(ben), await keepPage(ben, '')][1] },
  'writes a note of what still hurts': { then: keepPage },
  'has it held by a limit': { before: (ben) => act.setReach(ben, { pace: 'weekly' }) },
  'allows more than one a month': { before: (ben) => act.setReach(ben, { letters: 'any' }) },
  'pauses quietly and reads it afterwards': {
    before: (ben) => act.pause(ben, 'quiet'),
    then: (ben) => act.resume(ben).then(() => act.readWaiting(ben)),
  },
  'pauses quietly and puts it away unread': {
    before: (ben) => act.pause(ben, 'quiet'),
    then: (ben) => act.resume(ben).then(() => act.putAwayWaiting(ben)),
  },
  'leaves without a word': { before: (ben) => act.end(ben, 'untold') },
  'shows it to their supporter before opening it, and takes that back': {
    then: async (ben, letter) => {
      const supporter = await guests.bringIn(ben, 'supporter');
      await guests.showItem(ben, supporter.id, letter);
      await guests.readShown(supporter);
      return guests.unshowItem(ben, supporter.id, letter);
    },
  },
  'shows it to their supporter': {
    before: (ben) => guests.bringIn(ben, 'supporter').then((supporter) => beside.set(ben.id, supporter.id)),
    then: (ben, letter) => guests.showItem(ben, beside.get(ben.id)!, letter),
  },
  blocks: { before: (ben) => act.block(ben) },
  'answers it, and takes that back before anybody has it': {
    then: (ben, letter) => act.answerLetter(ben, letter).then(() => act.answerLetter(ben, letter, null)),
  },
};

/** Two letters are handed over, and their author looks at everything there is to look at. */
async function handingOver(on: TestServer, way: Way | null): Promise<Recording> {
  const clock = ownClock(on);
  const meanwhile = outOfSight(way !== null, clock.tick);
  const hand = () => releaseDue(on.app.services);
  const anna = await start(on.origin, randomUUID(), 'parent');
  const { watched, socket, recording } = await watch(anna);
  const { token } = await act.invite(watched);
  const ben = await join(on.origin, anna.space, token);
  await consent(ben);
  await consentAs(watched);
  await changeKey(ben, 2, [anna, ben]);
  const look = async () => [await lookAround(watched), await act.listLetters(watched)];

  await meanwhile(async () => way!.before?.(ben));
  const first = await act.handOver(watched, clock.in(1));
  await look();
  clock.tick();
  await hand();
  await look();
  await meanwhile(async () => way!.then?.(ben, first.id));
  await hand();
  await act.handOver(watched, clock.in(1));
  clock.tick();
  await hand();
  await act.takeBackLetter(watched, (await act.handOver(watched, clock.in(60))).id);
  await act.takeBackLetter(watched, first.id);
  await act.answerLetter(watched, first.id);
  await hand();
  await look();
  socket.close();
  return normalise(recording);
}

describe('whoever wrote a letter receives the same, byte for byte, whether or not the other', () => {
  let untouched: Recording;
  beforeAll(async () => (untouched = await handingOver(server, null)));

  it.each(Object.entries(ways))('%s', async (_, way) => {
    expect(await handingOver(server, way)).toEqual(untouched);
  });
});

/** Each would tell an author something of their reader. */
const leaks: Record<string, readonly [way: string, leak: string]> = {
  'a letter that looks unsent while a limit holds it': [
    'has it held by a limit',
    `create policy leak on app.letter to footbridge_owner using (true);
     create policy leak on app.reach for select to footbridge_owner using (true);
     ${whenever(
       'after insert on app.waiting',
       `update app.letter set leaves_at = leaves_at + interval '1 day'
         where letter.id = new.id and exists (select from app.reach where reach.member_id = new.member_id)`,
     )}`,
  ],
  'a private page that takes a number in the feed of whoever wrote the letter': [
    'opens it',
    whenever('after insert on app.page', number('account_id <> new.account_id')),
  ],
  'a letter shown to a supporter that takes a number in the feed of whoever wrote it': [
    'shows it to their supporter',
    `create policy leak on app.guest for select to footbridge_owner using (true);
     ${whenever(
       'after insert on app.shown_item',
       number('member_id <> (select guest.host_id from app.guest where guest.id = new.guest_id)'),
     )}`,
  ],
  'an answer that is there before its author is done with it': [
    'answers it, and takes that back before anybody has it',
    whenever('after insert on app.letter_answer', number('member_id <> new.member_id'), 'new.is_own'),
  ],
};

describe('the comparison notices', () => {
  it.each(Object.entries(leaks))('%s', async (_, [way, leak]) => {
    const leaking = await startLeaking(leak);
    const untouched = await handingOver(leaking, null);
    const touched = await handingOver(leaking, ways[way]!);
    await leaking.close();
    expect(touched).not.toEqual(untouched);
  });
});
