import postgres, { type TransactionSql } from 'postgres';

/** Two people in an open space, two in one that still waits, and somebody else. */
export interface Cast {
  readonly open: Sides;
  readonly waiting: Sides;
  readonly strangerAccount: string;
}
interface Sides {
  readonly space: string;
  /** Who started it, then who joined. */
  readonly members: readonly [Seat, Seat];
}
export interface Seat {
  readonly account: string;
  readonly member: string;
}

/** What one login, for one account, can read and change: counts of rows, or the code of the refusal. */
export type Reach = Record<string, number | string>;

const tables = [
  'space',
  'member',
  'seat',
  'space_key_wrap',
  'acknowledgement',
  'acknowledgements_shared',
  'readiness',
  'joint_readiness',
  'record_act',
  'feed_counter',
  'feed_entry',
  'invitation',
  'links_closed',
  'message',
  'hidden_message',
  'letter',
  'letter_answer',
  'account_key',
  'page',
  'reach',
  'standing',
  'shown',
  'waiting',
  'block',
  'key_replacement',
  'opened_key',
  'notice',
  'announced',
];

/** Without WHERE or RETURNING, so that the policies for changing stand alone, without those for reading. */
const changes = [
  'update app.space set epoch = 7',
  `update app.member set introduction = 'changed'`,
  'update app.seat set consented_at = now()',
  `update app.acknowledgement set envelope = 'changed'`,
  `update app.readiness set answer = 'no'`,
  'update app.invitation set revoked_at = now()',
  'update app.message set taken_back_at = now()',
  'delete from app.hidden_message',
  'update app.letter set taken_back_at = now()',
  `update app.letter_answer set envelope = 'changed'`,
  'delete from app.letter_answer',
  `update app.page set envelope = 'changed'`,
  'delete from app.page',
  'update app.reach set live = false',
  'update app.standing set pause_until = now()',
  'update app.shown set resting = true',
  'update app.waiting set until = null',
  'delete from app.waiting',
  `update app.notice set wish = 'weekly'`,
  'delete from app.notice',
  'update app.announced set position = 0',
];

const additions = (space: string, { member, account }: Seat) => [
  `insert into app.space_key_wrap values ('${space}', '${member}', 9, 'wrap')`,
  `insert into app.acknowledgement values ('${member}', '${space}', 1, 'envelope', '{}') on conflict do nothing`,
  `insert into app.acknowledgements_shared values ('${space}', now()) on conflict do nothing`,
  `insert into app.readiness values ('${member}', 'willing', '${space}', 'no', null, now(), null)
   on conflict do nothing`,
  `insert into app.joint_readiness values ('${space}', 'accountable', now()) on conflict do nothing`,
  `insert into app.record_act values ('${space}', 'hash', '${member}', '{}', now())`,
  `insert into app.invitation values ('${space}', gen_random_uuid(), '${member}', 'card', 'hash', '', '', now(), now())`,
  `insert into app.message values
   ('${space}', gen_random_uuid(), '${member}', 1, '', '{}', 'hash', now(), now() + interval '1 day')`,
  `insert into app.hidden_message select '${member}', message.id, '${space}' from app.message
   where message.space_id = '${space}' and message.sent_at is not null limit 1 on conflict do nothing`,
  `insert into app.letter values
   ('${space}', gen_random_uuid(), '${member}', '${member}', 1, '', '{}', 'hash', now(), now())`,
  `insert into app.letter values
   ('${space}', gen_random_uuid(), '${member}', '${member}', 1, '', '{}', 'hash', now(), now(), now())`,
  `insert into app.letter_answer values ('${member}', gen_random_uuid(), true, 1, '', '{}', now())`,
  `insert into app.waiting (member_id, id, kind, detail, since, until)
   values ('${member}', gen_random_uuid(), 'letter:delivered', '{}', now(), now())`,
  `insert into app.page values ('${account}', gen_random_uuid(), 1, '')`,
  `insert into app.reach values ('${member}', 'any', null, null, null, true) on conflict do nothing`,
  `insert into app.standing values ('${member}') on conflict do nothing`,
  `insert into app.shown values ('${member}', '${space}') on conflict do nothing`,
  `insert into app.notice values ('${account}', 'daily', 'hash', 'hash', true, null, now()) on conflict do nothing`,
  `insert into app.announced values ('${member}', 0) on conflict do nothing`,
  `insert into app.key_replacement values ('${space}', '${member}', '', '', 9, '{}', now())`,
  `insert into app.opened_key values ('${space}', '${member}', '${member}', 9, 'wrap', now())`,
  `insert into app.links_closed values ('${space}', now()) on conflict do nothing`,
  `insert into app.block values ('${account}', '${account}')`,
];

const theirActs = `insert into app.record_act
  select space_id, act_hash, author_id, act, now() from app.message where sent_at is null`;

/** Tries one statement and takes it back. */
async function attempt(tx: TransactionSql, statement: string): Promise<number | string> {
  await tx.unsafe('savepoint before');
  try {
    return (await tx.unsafe(statement)).count;
  } catch (error) {
    if (error instanceof postgres.PostgresError) return error.code;
    throw error;
  } finally {
    await tx.unsafe('rollback to savepoint before');
  }
}

async function reachOf(tx: TransactionSql, targets: readonly [string, Seat][]): Promise<Reach> {
  const reach: Reach = {};
  for (const table of tables) reach[`read ${table}`] = await attempt(tx, `select from app.${table}`);
  for (const change of changes) reach[change] = await attempt(tx, change);
  for (const [space, seat] of targets) {
    for (const addition of additions(space, seat)) reach[addition] = await attempt(tx, addition);
  }
  return reach;
}

/** What everyone can do, login by login and account by account. */
export async function probe(tx: TransactionSql, { open, waiting, strangerAccount }: Cast) {
  const targets = [open, waiting].flatMap(({ space, members }) =>
    members.map((seat): [string, Seat] => [space, seat]),
  );
  const become = async (login: string, account = '') => {
    await tx.unsafe(`set local role ${login}`);
    await tx`select set_config('app.account_id', ${account}, true), set_config('app.inside', '', true)`;
  };
  const found: Record<string, Reach> = {};
  const accounts = {
    nobody: '',
    stranger: strangerAccount,
    founder: open.members[0].account,
    guest: open.members[1].account,
    inviter: waiting.members[0].account,
    joiner: waiting.members[1].account,
  };
  for (const [name, account] of Object.entries(accounts)) {
    await become('footbridge_app', account);
    found[name] = await reachOf(tx, targets);
  }
  await become('footbridge_owner');
  found.owner = await reachOf(tx, targets);
  await become('footbridge_auth');
  found.auth = await reachOf(tx, targets);
  await become('footbridge_jobs');
  found.jobs = {
    held: await attempt(tx, 'select id from app.message'),
    released: await attempt(tx, 'update app.message set sent_at = now()'),
    letters: await attempt(tx, 'select id from app.letter'),
    authors: await attempt(tx, 'select account_id from app.feed_counter'),
    recorded: await attempt(tx, theirActs),
    invented: await attempt(tx, additions(...targets[0]!)[5]!),
    ...(await reachOf(tx, [])),
  };
  await tx.unsafe('reset role');
  return found;
}
