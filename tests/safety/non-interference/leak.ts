import postgres from 'postgres';
import { startServer, type TestServer } from '../../support/server.ts';

/** The service with a fault in its database, as SQL, that tells one person something of another. */
export async function startLeaking(leak: string): Promise<TestServer> {
  const leaking = await startServer();
  const admin = postgres(leaking.database.adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`set role footbridge_owner; ${leak}`);
  await admin.end();
  return leaking;
}

/**
 * A fault: with every row that is written something more is done.
 * @param event such as `after insert on app.page`.
 * @param work what is done with it, as `new`.
 */
export const whenever = (event: string, work: string, condition = 'true'): string => `
  create function app.leak() returns trigger language plpgsql security definer as $$
    begin
      ${work};
      return new;
    end $$;
  grant execute on function app.leak() to footbridge_app;
  create trigger leak ${event} for each row when (${condition}) execute function app.leak();`;

/** Takes a number in feeds in which nothing arrives. @param whose which of `app.feed_counter`. */
export const number = (whose: string): string => `
  perform set_config('app.inside', 'append_feed', true);
  update app.feed_counter set position = position + 1 where ${whose}`;
