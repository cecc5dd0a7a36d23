import postgres, { type TransactionSql } from 'postgres';

/** Two people in an open space, two in one that still waits, and somebody else. */
export interface Cast {
  readonly open: Sides;
  readonly waiting: Sides;
  readonly strangerAccount: string;
  /** Beside the two of the open space: its neutral, and the founder's supporter. */
  readonly neutral: Seat;
  readonly supporter: Seat;
  /** Proposed by the founder, after the neutral; sits nowhere yet. */
  readonly candidate: Seat;
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
  'dialogue',
  'dialogue_event',
  'dialogue_words',
  'dialogue_state',
  'dialogue_key',
  'neutral_day',
  'past_neutral',
  'closing_note',
  'here',
  'account_key',
  'page',
  'reach',
  'standing',
  'shown',
  'waiting',
  'block',
  'guest',
  'guest_link',
  'guest_seat',
  'proposal',
  'declined',
  'neutral',
  'earlier_wish',
  'guest_key_wrap',
  'shown_item',
  'key_replacement',
  'opened_key',
  'notice',
  'announced',
  'agreement_said',
  'signature',
  'clock',
  'saying',
  'saying_reply',
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
  'update app.dialogue set is_over = true',
  'delete from app.hidden_message',
  'update app.letter set taken_back_at = now()',
  `update app.letter_answer set envelope = 'changed'`,
  'delete from app.letter_answer',
  `update app.page set envelope = 'changed'`,
  'delete from app.page',
  'update app.reach set live = false',
  'update app.standing set pause_until = now()',
  'update app.shown set resting = true',
  'update app.guest set host_id = null',
  'update app.neutral set earlier_opened_at = now()',
  `update app.shown_item set wrap = 'changed'`,
  'delete from app.shown_item',
  'update app.waiting set until = null',
  'delete from app.waiting',
  `update app.notice set wish = 'weekly'`,
  'delete from app.notice',
  'update app.announced set position = 0',
  'delete from app.signature',
  `update app.clock set zone = 'changed'`,
  'delete from app.saying',
  `update app.saying_reply set envelope = 'changed'`,
  'delete from app.saying_reply',
];

/** A seat that has ended, of whoever is a neutral again. */
export const pastSeat = '5c1d5a0e-0000-4000-8000-000000000001';

/** A row for words of a conversation, whatever their key is. */
const copyOfKey = (reader: string, maker: string) =>
  `select words.space_id, words.dialogue_id, words.id, ${reader}, '${maker}', 'wrap'
     from app.dialogue_words words
     join app.dialogue on dialogue.space_id = words.space_id and dialogue.id = words.dialogue_id`;

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
  `insert into app.dialogue values ('${space}', gen_random_uuid(), '${member}', '${member}')`,
  `insert into app.dialogue_event select space_id, id, 99, gen_random_uuid(), '{}', null, '${member}'
   from app.dialogue where dialogue.space_id = '${space}' limit 1`,
  `insert into app.dialogue_event select space_id, id, 99, gen_random_uuid(), '{}', null, null
   from app.dialogue where dialogue.space_id = '${space}' limit 1`,
  `insert into app.dialogue_words select space_id, id, gen_random_uuid(), '${member}', 1, '', '{}'
   from app.dialogue where dialogue.space_id = '${space}' limit 1`,
  `insert into app.dialogue_key ${copyOfKey('dialogue.asked_id', member)}
   where words.space_id = '${space}' and words.author_id = '${member}' and dialogue.neutral_id is null limit 1`,
  `insert into app.dialogue_key ${copyOfKey('gen_random_uuid()', member)}
   where words.space_id = '${space}' and words.author_id = '${member}' limit 1`,
  `insert into app.dialogue_key ${copyOfKey('dialogue.asked_id', member)}
   where words.space_id = '${space}' and words.author_id <> '${member}' and dialogue.neutral_id is null limit 1`,
  `insert into app.past_neutral values (gen_random_uuid(), '${account}', '${space}', '', now(), now(), '[]', '{}')`,
  `insert into app.page values ('${account}', gen_random_uuid(), 1, '')`,
  `insert into app.reach values ('${member}', 'any', null, null, null, true) on conflict do nothing`,
  `insert into app.standing values ('${member}') on conflict do nothing`,
  `insert into app.shown values ('${member}', '${space}') on conflict do nothing`,
  `insert into app.notice values ('${account}', 'daily', 'hash', 'hash', true, null, now()) on conflict do nothing`,
  `insert into app.announced values ('${member}', 0) on conflict do nothing`,
  `insert into app.key_replacement values ('${space}', '${member}', '', '', 9, '{}', now())`,
  `insert into app.opened_key values ('${space}', '${member}', '${member}', 9, 'wrap', now())`,
  `insert into app.guest (id, space_id, role, host_id) values (gen_random_uuid(), '${space}', 'supporter', '${member}')`,
  `insert into app.declined select guest.id, '${member}' from app.guest limit 1 on conflict do nothing`,
  `insert into app.earlier_wish select guest.id, '${member}' from app.guest limit 1 on conflict do nothing`,
  `insert into app.links_closed values ('${space}', now()) on conflict do nothing`,
  `insert into app.block values ('${account}', '${account}')`,
  `insert into app.agreement_said values
   ('${space}', gen_random_uuid(), '${member}', 99, 'stopped', '{}', null, null, null, 'mark', now())`,
  `insert into app.signature values
   ('${member}', gen_random_uuid(), '${space}', gen_random_uuid(), '', 1, '', '{}', 'hash', 'UTC', now(), now())`,
  `insert into app.clock values ('${member}', 'UTC') on conflict do nothing`,
  `insert into app.saying values ('${space}', gen_random_uuid(), '${member}', 'declared', 1, '', '{}', 'mark', now())`,
  `insert into app.saying_reply select space_id, id, '${member}', 1, '', '{}', 'mark', now() from app.saying
   where saying.space_id = '${space}' and saying.kind = 'crossed' limit 1`,
];

/** About those beside the two: in the name of each who may think they could. */
const guestAdditions = ({ open, neutral, supporter, candidate }: Cast) =>
  open.members.flatMap(({ member }) => [
    `insert into app.guest_link values ('${candidate.member}', '${member}', 'hash', '', '', now(), now())
     on conflict do nothing`,
    `insert into app.proposal values
     ('${supporter.member}', '${open.space}', '${member}', 1, '', '{}', 'hash', now()) on conflict (guest_id) do nothing`,
    `insert into app.neutral (guest_id, space_id, member_id, act, admitted_at, first_epoch)
     values ('${candidate.member}', '${open.space}', '${member}', '{}', now(), 9) on conflict do nothing`,
    `insert into app.dialogue_key ${copyOfKey(`'${member}'`, neutral.member)}
     where words.space_id = '${open.space}' and dialogue.neutral_id is not null
       and not exists (select from app.dialogue_key key
                        where key.words_id = words.id and key.reader_id = '${member}') limit 1`,
    `insert into app.closing_note values ('${pastSeat}', '${open.space}', '${member}', '', '', now(), '{}')`,
    `insert into app.neutral_day values ('${neutral.member}', '${open.space}', '2026-06-01')`,
    `insert into app.dialogue (space_id, id, asker_id, asked_id, neutral_id)
     values ('${open.space}', gen_random_uuid(), '${member}', '${member}', '${neutral.member}')`,
    `insert into app.dialogue (space_id, id, asker_id, asked_id, neutral_id)
     values ('${open.space}', gen_random_uuid(), '${member}', '${member}', '${candidate.member}')`,
    `insert into app.guest_key_wrap values ('${neutral.member}', '${open.space}', 9, 'wrap')`,
    `insert into app.shown_item values ('${supporter.member}', gen_random_uuid(), '', '', now())`,
  ]);

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

/** @param known what is reached as things are: with the first difference from it, enough is seen. */
async function reachOf(
  tx: TransactionSql,
  targets: readonly [string, Seat][],
  further: readonly string[] = [],
  known?: Reach,
): Promise<Reach> {
  const attempts = [
    ...tables.map((table) => [`read ${table}`, `select from app.${table}`] as const),
    ...[...changes, ...targets.flatMap(([space, seat]) => additions(space, seat)), ...further].map(
      (statement) => [statement, statement] as const,
    ),
  ];
  const reach: Reach = {};
  for (const [what, statement] of attempts) {
    reach[what] = await attempt(tx, statement);
    if (known && known[what] !== reach[what]) break;
  }
  return reach;
}

/**
 * What everyone can do, login by login and account by account.
 * @param options.known as things are; then only as far as the first who can do something else.
 * @param options.first the login to begin with.
 */
export async function probe(
  tx: TransactionSql,
  cast: Cast,
  { known = {}, first = '' }: { known?: Readonly<Record<string, Reach>>; first?: string } = {},
) {
  const { open, waiting, strangerAccount } = cast;
  const further = guestAdditions(cast);
  const targets = [open, waiting].flatMap(({ space, members }) =>
    members.map((seat): [string, Seat] => [space, seat]),
  );
  const asApp = (name: string, account: string) =>
    ['footbridge_app', name, account, () => reachOf(tx, targets, further, known[name])] as const;
  const everyone = [
    asApp('founder', open.members[0].account),
    asApp('guest', open.members[1].account),
    asApp('joiner', waiting.members[1].account),
    asApp('inviter', waiting.members[0].account),
    asApp('neutral', cast.neutral.account),
    asApp('supporter', cast.supporter.account),
    asApp('stranger', strangerAccount),
    asApp('nobody', ''),
    ['footbridge_owner', 'owner', '', () => reachOf(tx, targets, [], known.owner)],
    ['footbridge_auth', 'auth', '', () => reachOf(tx, targets, [], known.auth)],
    ['footbridge_jobs', 'jobs', '', () => reachOfJobs(tx, targets)],
  ] as const;
  const found: Record<string, Reach> = {};
  for (const [login, name, account, look] of everyone.toSorted(
    ([one], [other]) => Number(other === first) - Number(one === first),
  )) {
    await tx.unsafe(`set local role ${login}`);
    await tx`select set_config('app.account_id', ${account}, true), set_config('app.inside', '', true)`;
    found[name] = await look();
    if (known[name] && JSON.stringify(found[name]) !== JSON.stringify(known[name])) break;
  }
  await tx.unsafe('reset role');
  return found;
}

const reachOfJobs = async (tx: TransactionSql, targets: readonly [string, Seat][]): Promise<Reach> => ({
  held: await attempt(tx, 'select id from app.message'),
  released: await attempt(tx, 'update app.message set sent_at = now()'),
  letters: await attempt(tx, 'select id from app.letter'),
  dialogues: await attempt(tx, 'select id from app.dialogue'),
  authors: await attempt(tx, 'select account_id from app.feed_counter'),
  invented: await attempt(tx, additions(...targets[0]!)[5]!),
  ...(await reachOf(tx, [])),
});
