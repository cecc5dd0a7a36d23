import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import { reachingOut, writingToEachOther } from './worlds.ts';

let server: TestServer;
beforeAll(async () => (server = await startServer()));
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
});

/** Each is a fault that would tell one person something about the other; the comparison must catch it. */
const leaks = {
  'a seat that shows before the space is open': `
    drop policy known on app.member;
    create policy known on app.member for select to footbridge_app
      using (member.space_id = any (array(select seat.space_id from app.seat)))`,
  'a sentence that shows before both have written one': `
    drop policy own_or_shared on app.acknowledgement;
    create policy own_or_shared on app.acknowledgement for select to footbridge_app
      using (acknowledgement.space_id = any (array(select seat.space_id from app.seat)))`,
  'a feed that both share the numbers of': `
    create function app.number_all() returns trigger language plpgsql security definer as $$
      begin
        perform set_config('app.inside', 'append_feed', true);
        update app.feed_counter set position = position + 1 where space_id = new.space_id;
        return new;
      end $$;
    grant execute on function app.number_all() to footbridge_app;
    create trigger number_all after update on app.member for each row execute function app.number_all()`,
  'a link whose end shows when a reader refuses it': `
    create policy leak on app.invitation for update to footbridge_owner using (true);
    create function app.end_links() returns trigger language plpgsql security definer as $$
      begin
        update app.invitation set revoked_at = new.closed_at where space_id = new.space_id;
        return new;
      end $$;
    create trigger end_links after insert on app.links_closed for each row execute function app.end_links()`,
  'a space that looks touched because someone joined': `
    create policy leak on app.space for update to footbridge_owner using (true);
    create function app.touch() returns trigger language plpgsql security definer as $$
      begin
        update app.space set started_at = now() where id = new.space_id;
        return new;
      end $$;
    create trigger touch after insert on app.seat for each row when (new.invitation_id is not null)
      execute function app.touch()`,
};

describe('the comparison notices', () => {
  it.each(Object.entries(leaks))('%s', async (_, leak) => {
    const leaking = await startServer();
    const admin = postgres(leaking.database.adminUrl, { max: 1, onnotice: () => {} });
    await admin.unsafe(`set role footbridge_owner; ${leak}`);
    await admin.end();
    const worlds = [];
    for (const live of [reachingOut, writingToEachOther]) {
      worlds.push({ untouched: await live(leaking, false), touched: await live(leaking, true) });
    }
    await leaking.close();
    expect(worlds.map(({ touched }) => touched)).not.toEqual(worlds.map(({ untouched }) => untouched));
  });
});
