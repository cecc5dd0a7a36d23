import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let database: FreshDatabase;
let admin: postgres.Sql;
beforeAll(async () => {
  database = await freshDatabase();
  admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await database.close();
});

const logins = ['footbridge_app', 'footbridge_auth', 'footbridge_jobs'];

describe('the database', () => {
  it('forces row-level security on every table, and the logins own none of them', async () => {
    const tables = await admin<{ name: string; owner: string; forced: boolean }[]>`
      select relname as name, relowner::regrole::text as owner, relrowsecurity and relforcerowsecurity as forced
        from pg_class where relnamespace in ('app'::regnamespace, 'auth'::regnamespace) and relkind = 'r'`;
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter(({ forced, owner }) => !forced || owner !== 'footbridge_owner')).toEqual([]);
  });

  it('lets no login past it', async () => {
    const mighty = await admin`
      select rolname from pg_roles where rolname like 'footbridge%' and (rolsuper or rolbypassrls or rolcreaterole)`;
    expect([...mighty]).toEqual([]);
  });

  it('has a policy for every command that a login was granted on a table', async () => {
    const missing = await admin`
      select relname, login, command
        from pg_class
       cross join unnest(${logins}::text[]) login
       cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) command
       where relnamespace in ('app'::regnamespace, 'auth'::regnamespace) and relkind = 'r'
         and case command when 'DELETE' then has_table_privilege(login, pg_class.oid, command)
             else has_any_column_privilege(login, pg_class.oid, command) end
         and not exists (select from pg_policies
           where tablename = relname and roles @> array[login]::name[] and cmd in (command, 'ALL'))`;
    expect([...missing]).toEqual([]);
  });

  it('gives no login the right to empty a table', async () => {
    const can = await admin`
      select relname from pg_class cross join unnest(${logins}::text[]) login
       where relnamespace in ('app'::regnamespace, 'auth'::regnamespace) and relkind = 'r'
         and has_table_privilege(login, pg_class.oid, 'TRUNCATE')`;
    expect([...can]).toEqual([]);
  });

  it('has no functions but these that see more than their caller, each with its own search path, closed to the public', async () => {
    const functions = await admin<{ name: string; config: string[]; open: boolean; owner: string }[]>`
      select proname as name, proconfig as config, has_function_privilege('public', oid, 'EXECUTE') as open,
             proowner::regrole::text as owner
        from pg_proc where prosecdef and pronamespace in ('app'::regnamespace, 'auth'::regnamespace) order by 1`;
    expect(functions.map(({ name }) => name)).toEqual([
      'agreements_as_they_are',
      'append_feed',
      'both_sides',
      'close_links',
      'confirm_notices',
      'delete_account',
      'dialogue_events',
      'due',
      'earlier_wishes',
      'end_guest',
      'find_guest_link',
      'find_link',
      'is_open',
      'keep_message',
      'keep_message_for_two',
      'keep_moves',
      'keep_moves_if',
      'leave_space',
      'lost_rooms',
      'mover_of',
      'neutral_of',
      'note_bound',
      'note_here',
      'note_key',
      'note_ways',
      'notices_due',
      'open_message_to',
      'place_entries',
      'ready_to_moderate',
      'ready_to_move',
      'rest_later',
      'rests_due',
      'rests_now',
      'signatures_due',
      'start_space',
      'stop_notices',
      'take_back_saying',
      'take_guest_seat',
      'take_seat',
      'tell_moves',
      'wait_for_other',
      'what_binds',
    ]);
    const keepers = [
      'dialogue_events',
      'keep_message',
      'keep_moves',
      'keep_moves_if',
      'lost_rooms',
      'mover_of',
      'neutral_of',
      'note_here',
      'place_entries',
      'ready_to_moderate',
      'ready_to_move',
      'rest_later',
      'rests_due',
      'rests_now',
      'tell_moves',
    ];
    for (const { name, config, open, owner } of functions) {
      expect(config).toContain('search_path=app, pg_temp');
      expect([open, owner]).toEqual([
        false,
        keepers.includes(name) ? 'footbridge_keeper' : 'footbridge_owner',
      ]);
    }
  });

  it('lets nobody but those functions act as the one that keeps messages and moves', async () => {
    const holders = await admin`
      select rolname from pg_roles
       where rolname like 'footbridge%' and rolname <> 'footbridge_keeper'
         and (pg_has_role(rolname, 'footbridge_keeper', 'USAGE')
              or rolname = any (${logins}) and pg_has_role(rolname, 'footbridge_keeper', 'MEMBER'))`;
    expect([...holders]).toEqual([]);
    const [keeper] =
      await admin`select rolcanlogin as "canLogin" from pg_roles where rolname = 'footbridge_keeper'`;
    expect(keeper).toEqual({ canLogin: false });
  });

  it('lets the one that keeps messages and moves add what belongs to one, and change nothing but positions, how a conversation stands, when it rests and who is there', async () => {
    const rights = await admin<{ what: string }[]>`
      select relname || ' ' || lower(command) as what
        from pg_class
       cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) command
       where relnamespace in ('app'::regnamespace, 'auth'::regnamespace) and relkind = 'r'
         and case when command in ('DELETE', 'TRUNCATE') then has_table_privilege('footbridge_keeper', pg_class.oid, command)
             else has_any_column_privilege('footbridge_keeper', pg_class.oid, command) end
       order by 1`;
    expect(rights.map(({ what }) => what)).toEqual([
      'dialogue select',
      'dialogue update',
      'dialogue_event insert',
      'dialogue_event select',
      'dialogue_state insert',
      'dialogue_state select',
      'dialogue_state update',
      'dialogue_words insert',
      'feed_counter select',
      'feed_counter update',
      'feed_entry insert',
      'guest select',
      'guest_seat select',
      'here delete',
      'here insert',
      'here select',
      'here update',
      'member select',
      'message insert',
      'message select',
      'neutral_here delete',
      'neutral_here insert',
      'neutral_here select',
      'neutral_here update',
      'resting delete',
      'resting insert',
      'resting select',
      'resting update',
      'shown select',
      'space select',
      'standing select',
      'waiting insert',
      'waiting select',
    ]);
    const columns = await admin<{ column: string; may: string }[]>`
      select attrelid::regclass || '.' || attname as column, may
        from pg_attribute cross join unnest(array['SELECT', 'UPDATE']) may
       where attrelid = any (array['app.feed_counter', 'app.dialogue', 'app.dialogue_state', 'app.dialogue_words', 'app.here',
                                     'app.neutral_here', 'app.resting', 'app.waiting']::regclass[])
         and attnum > 0 and not attisdropped and has_column_privilege('footbridge_keeper', attrelid, attnum, may)
       order by 1`;
    const can = (wanted: string) => columns.filter(({ may }) => may === wanted).map(({ column }) => column);
    expect(can('UPDATE')).toEqual([
      'app.dialogue.due_at',
      'app.dialogue.is_over',
      'app.dialogue.was_accepted',
      'app.dialogue_state.events',
      'app.dialogue_state.state',
      'app.feed_counter.position',
      'app.here.seen_at',
      'app.neutral_here.seen_at',
      'app.resting.rest_at',
    ]);
    // It reads no envelope.
    expect(can('SELECT').filter((column) => /^app\.(dialogue_words|waiting)\./.test(column))).toEqual([
      'app.waiting.dialogue_id',
      'app.waiting.member_id',
      'app.waiting.put_away_at',
    ]);
    const [may] = await admin`select has_schema_privilege('footbridge_keeper', 'app', 'CREATE') as create`;
    expect(may).toEqual({ create: false });
  });

  it('asks about a whole statement in its policies, never about each row', async () => {
    const policies = await admin<{ name: string; text: string }[]>`
      select tablename || '.' || policyname as name, coalesce(qual, '') || coalesce(with_check, '') as text
        from pg_policies where schemaname = 'app' and cmd <> 'INSERT'`;
    // A function of ours, outside a scalar subquery, would run for every row; so would a correlated EXISTS.
    expect(policies.filter(({ text }) => /exists/i.test(text))).toEqual([]);
    expect(policies.filter(({ text }) => /(?<!SELECT )app\.account_id\(\)/.test(text))).toEqual([]);
  });
});
