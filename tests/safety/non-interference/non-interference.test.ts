import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { number, startLeaking, whenever } from './leak.ts';
import type { Recording } from './recording.ts';
import { reachingOut, waysToBeAway, writingToEachOther, writingToSomeoneAway } from './worlds.ts';

let server: TestServer;
/** In the world where nobody is away. */
let undisturbed: Recording;
beforeAll(async () => {
  server = await startServer();
  undisturbed = await writingToSomeoneAway(server, null);
});
afterAll(() => server.close());

describe('what one person receives', () => {
  it('is the same, byte for byte, whether their link is ignored, opened, refused or redeemed', async () => {
    const untouched = await reachingOut(server, false);
    expect(await reachingOut(server, true)).toEqual(untouched);
  });

  it('is the same whether or not the other reads, hides, holds back, takes back or answers alone', async () => {
    const untouched = await writingToEachOther(server, false);
    expect(await writingToEachOther(server, true)).toEqual(untouched);
  });

  it.each(waysToBeAway)('is the same whether or not the other %s', async (way) => {
    expect(await writingToSomeoneAway(server, way)).toEqual(undisturbed);
  });
});

type World = typeof reachingOut;

/** Each is a fault that would tell one person something about the other; the comparison must catch it, in this world. */
const leaks: Record<string, readonly [world: World, leak: string]> = {
  'a seat that shows before the space is open': [
    reachingOut,
    `drop policy known on app.member;
     create policy known on app.member for select to footbridge_app
       using (member.space_id = any (array(select seat.space_id from app.seat)))`,
  ],
  'a sentence that shows before both have written one': [
    writingToEachOther,
    `drop policy own_or_shared on app.acknowledgement;
     create policy own_or_shared on app.acknowledgement for select to footbridge_app
       using (acknowledgement.space_id = any (array(select seat.space_id from app.seat)))`,
  ],
  'a feed that both share the numbers of': [
    reachingOut,
    whenever('after update on app.member', number('space_id = new.space_id')),
  ],
  'a link whose end shows when a reader refuses it': [
    reachingOut,
    `create policy leak on app.invitation for update to footbridge_owner using (true);
     ${whenever(
       'after insert on app.links_closed',
       'update app.invitation set revoked_at = new.closed_at where space_id = new.space_id',
     )}`,
  ],
  'a space that looks touched because someone joined': [
    reachingOut,
    `create policy leak on app.space for update to footbridge_owner using (true);
     ${whenever(
       'after insert on app.seat',
       'update app.space set started_at = now() where id = new.space_id',
       'new.invitation_id is not null',
     )}`,
  ],
};

describe('the comparison notices', () => {
  it.each(Object.entries(leaks))('%s', async (_, [live, leak]) => {
    const leaking = await startLeaking(leak);
    const untouched = await live(leaking, false);
    const touched = await live(leaking, true);
    await leaking.close();
    expect(touched).not.toEqual(untouched);
  });
});

const numberBoth = (event: string) =>
  whenever(
    event,
    number(
      `space_id = (select counter.space_id from app.feed_counter counter where counter.member_id = new.member_id)`,
    ),
  );

/** The same, of what tells that somebody is away: what leaks, and in which world. */
const leaksOfAbsence: Record<string, readonly [way: string, leak: string]> = {
  'a limit that takes a number in the other’s feed': [
    'is held by a limit',
    numberBoth('after insert or update on app.reach'),
  ],
  'a message that looks held back because it waits': [
    'is held by quiet hours',
    `create policy leak on app.message to footbridge_owner using (true);
     ${whenever(
       'after insert on app.waiting',
       'update app.message set held_until = sent_at where id = new.message_id',
     )}`,
  ],
  'a quiet pause that reads as resting': [
    'pauses quietly and reads afterwards',
    whenever('before insert or update on app.shown', 'new.resting := true'),
  ],
  'a name that takes a number more because it waits': [
    'pauses quietly and puts away unread',
    whenever(
      'after insert on app.waiting',
      number(`member_id::text = new.detail ->> 'member'`),
      `new.kind = 'introduction:changed'`,
    ),
  ],
  'an e-mail asked for that takes a number': [
    'asks for e-mails about what is new',
    whenever(
      'after insert on app.notice',
      number(
        'space_id in (select counter.space_id from app.feed_counter counter where counter.account_id = new.account_id)',
      ),
    ),
  ],
  'something put away that takes a number': [
    'pauses quietly and puts away unread',
    numberBoth('after update of put_away_at on app.waiting'),
  ],
  'an untold end that is told': [
    'leaves without a word',
    whenever('before insert or update on app.shown', 'new.ended := true'),
  ],
  'a supporter whose coming takes a number in the other’s feed': [
    'brings a supporter, shows them something and ends it',
    whenever('after insert on app.guest', number('space_id = new.space_id')),
  ],
  'a supporter who makes a new key due': [
    'brings a supporter, shows them something and ends it',
    `create policy leak on app.space for update to footbridge_owner using (true);
     create policy leak_read on app.space for select to footbridge_owner using (true);
     ${whenever(
       'after insert on app.guest',
       'update app.space set key_made_by = null, rekey_due = true where id = new.space_id',
     )}`,
  ],
  'a block that takes a number': [
    'blocks',
    whenever('after insert on app.block', number('account_id = new.blocked_account')),
  ],
};

describe('the comparison notices, of someone who is away,', () => {
  it.each(Object.entries(leaksOfAbsence))('%s', async (_, [way, leak]) => {
    const leaking = await startLeaking(leak);
    const untouched = await writingToSomeoneAway(leaking, null);
    const touched = await writingToSomeoneAway(leaking, way);
    await leaking.close();
    expect(touched).not.toEqual(untouched);
  });
});
