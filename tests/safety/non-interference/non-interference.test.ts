import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
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
    `
    drop policy known on app.member;
    create policy known on app.member for select to footbridge_app
      using (member.space_id = any (array(select seat.space_id from app.seat)))`,
  ],
  'a sentence that shows before both have written one': [
    writingToEachOther,
    `
    drop policy own_or_shared on app.acknowledgement;
    create policy own_or_shared on app.acknowledgement for select to footbridge_app
      using (acknowledgement.space_id = any (array(select seat.space_id from app.seat)))`,
  ],
  'a feed that both share the numbers of': [
    reachingOut,
    `
    create function app.number_all() returns trigger language plpgsql security definer as $$
      begin
        perform set_config('app.inside', 'append_feed', true);
        update app.feed_counter set position = position + 1 where space_id = new.space_id;
        return new;
      end $$;
    grant execute on function app.number_all() to footbridge_app;
    create trigger number_all after update on app.member for each row execute function app.number_all()`,
  ],
  'a link whose end shows when a reader refuses it': [
    reachingOut,
    `
    create policy leak on app.invitation for update to footbridge_owner using (true);
    create function app.end_links() returns trigger language plpgsql security definer as $$
      begin
        update app.invitation set revoked_at = new.closed_at where space_id = new.space_id;
        return new;
      end $$;
    create trigger end_links after insert on app.links_closed for each row execute function app.end_links()`,
  ],
  'a space that looks touched because someone joined': [
    reachingOut,
    `
    create policy leak on app.space for update to footbridge_owner using (true);
    create function app.touch() returns trigger language plpgsql security definer as $$
      begin
        update app.space set started_at = now() where id = new.space_id;
        return new;
      end $$;
    create trigger touch after insert on app.seat for each row when (new.invitation_id is not null)
      execute function app.touch()`,
  ],
};

async function startLeaking(leak: string): Promise<TestServer> {
  const leaking = await startServer();
  const admin = postgres(leaking.database.adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`set role footbridge_owner; ${leak}`);
  await admin.end();
  return leaking;
}

describe('the comparison notices', () => {
  it.each(Object.entries(leaks))('%s', async (_, [live, leak]) => {
    const leaking = await startLeaking(leak);
    const untouched = await live(leaking, false);
    const touched = await live(leaking, true);
    await leaking.close();
    expect(touched).not.toEqual(untouched);
  });
});

const numberBoth = (table: string, event: string) => `
  create function app.number_both() returns trigger language plpgsql security definer as $$
    begin
      perform set_config('app.inside', 'append_feed', true);
      update app.feed_counter set position = position + 1 where space_id =
        (select counter.space_id from app.feed_counter counter where counter.member_id = new.member_id);
      return new;
    end $$;
  grant execute on function app.number_both() to footbridge_app;
  create trigger number_both after ${event} on app.${table} for each row execute function app.number_both()`;

/** The same, of what tells that somebody is away: what leaks, and in which world. */
const leaksOfAbsence: Record<string, readonly [way: string, leak: string]> = {
  'a limit that takes a number in the other’s feed': [
    'is held by a limit',
    numberBoth('reach', 'insert or update'),
  ],
  'a message that looks held back because it waits': [
    'is held by quiet hours',
    `create policy leak on app.message to footbridge_owner using (true);
     create function app.mark() returns trigger language plpgsql security definer as $$
       begin
         update app.message set held_until = sent_at where id = new.message_id;
         return new;
       end $$;
     create trigger mark after insert on app.waiting for each row execute function app.mark()`,
  ],
  'a quiet pause that reads as resting': [
    'pauses quietly and reads afterwards',
    `create function app.rest() returns trigger language plpgsql security definer as $$
       begin
         new.resting := true;
         return new;
       end $$;
     create trigger rest before insert or update on app.shown for each row execute function app.rest()`,
  ],
  'a name that takes a number more because it waits': [
    'pauses quietly and puts away unread',
    `create function app.number_name() returns trigger language plpgsql security definer as $$
       begin
         perform set_config('app.inside', 'append_feed', true);
         update app.feed_counter set position = position + 1
          where member_id::text = new.detail ->> 'member';
         return new;
       end $$;
     create trigger number_name after insert on app.waiting for each row
       when (new.kind = 'introduction:changed') execute function app.number_name()`,
  ],
  'an e-mail asked for that takes a number': [
    'asks for e-mails about what is new',
    `create function app.number_notice() returns trigger language plpgsql security definer as $$
       begin
         perform set_config('app.inside', 'append_feed', true);
         update app.feed_counter set position = position + 1 where space_id in
           (select counter.space_id from app.feed_counter counter where counter.account_id = new.account_id);
         return new;
       end $$;
     create trigger number_notice after insert on app.notice for each row execute function app.number_notice()`,
  ],
  'something put away that takes a number': [
    'pauses quietly and puts away unread',
    numberBoth('waiting', 'update of put_away_at'),
  ],
  'an untold end that is told': [
    'leaves without a word',
    `create function app.say() returns trigger language plpgsql security definer as $$
       begin
         new.ended := true;
         return new;
       end $$;
     create trigger say before insert or update on app.shown for each row execute function app.say()`,
  ],
  'a supporter whose coming takes a number in the other’s feed': [
    'brings a supporter, shows them something and ends it',
    `create function app.number_hosts() returns trigger language plpgsql security definer as $$
       begin
         perform set_config('app.inside', 'append_feed', true);
         update app.feed_counter set position = position + 1 where space_id = new.space_id;
         return new;
       end $$;
     create trigger number_hosts after insert on app.guest for each row execute function app.number_hosts()`,
  ],
  'a supporter who makes a new key due': [
    'brings a supporter, shows them something and ends it',
    `create policy leak on app.space for update to footbridge_owner using (true);
     create policy leak_read on app.space for select to footbridge_owner using (true);
     create function app.due_for_guests() returns trigger language plpgsql security definer as $$
       begin
         update app.space set key_made_by = null, rekey_due = true where id = new.space_id;
         return new;
       end $$;
     create trigger due_for_guests after insert on app.guest for each row execute function app.due_for_guests()`,
  ],
  'a block that takes a number': [
    'blocks',
    `create function app.number_blocked() returns trigger language plpgsql security definer as $$
       begin
         perform set_config('app.inside', 'append_feed', true);
         update app.feed_counter set position = position + 1 where account_id = new.blocked_account;
         return new;
       end $$;
     create trigger number_blocked after insert on app.block for each row execute function app.number_blocked()`,
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
