import { beforeAll, describe, expect, it } from 'vitest';
import { live } from './live.ts';
import { admin, inVain, openForAll } from './place.ts';
import { probe, type Cast, type Reach, type Seat } from './probe.ts';

let cast: Cast;
let untouched: Record<string, Reach>;

openForAll();
beforeAll(async () => {
  cast = await live();
  untouched = await inVain((tx) => probe(tx, cast));
});

const reads = (who: string) =>
  Object.fromEntries(
    Object.entries(untouched[who]!)
      .filter(([what]) => what.startsWith('read '))
      .map(([what, count]) => [what.slice('read '.length), count]),
  );

describe('row-level security', () => {
  it('shows nobody, and the owner of the tables, not one row, and lets them change none', () => {
    for (const who of ['nobody', 'owner']) {
      const reached = Object.entries(untouched[who]!).filter(
        ([, outcome]) => outcome !== 0 && outcome !== '42501',
      );
      expect(reached, who).toEqual([]);
    }
  });

  it('shows each side of an open space their own, and of the other’s what is for both', () => {
    const own = {
      seat: 1,
      space_key_wrap: 3,
      readiness: 1,
      feed_counter: 1,
      hidden_message: 1,
      // Three of one's own, and the one that was delivered.
      letter: 4,
      letter_answer: 2,
      account_key: 1,
      reach: 1,
      standing: 1,
      // A message, a second letter in thirty days, an offer, and a conversation.
      waiting: 7,
      // Three that both know of, and one's own that waits for the other.
      dialogue: 4,
      // Of the first, all but the other's being ready; of the second two, of the third one; of the one with a neutral, which
      // rests since they left, all but what the other told them.
      // One's own of leaving a room that one was ready to go on in among them.
      dialogue_event: 13,
      dialogue_words: 6,
      dialogue_key: 5,
      neutral_day: 1,
      // The offer both know of and its answer, and one's own that waits for the other.
      agreement_said: 3,
      signature: 1,
      clock: 1,
      block: 1,
      page: 1,
      notice: 1,
      announced: 1,
    };
    const both = {
      key_replacement: 2,
      opened_key: 2,
      space: 1,
      member: 2,
      acknowledgement: 2,
      joint_readiness: 1,
      message: 7,
      shown: 2,
      saying: 4,
      saying_reply: 2,
    };
    expect(reads('founder')).toMatchObject({ ...own, ...both, invitation: 1, closing_note: 1 });
    expect(reads('guest')).toMatchObject({ ...own, ...both, invitation: 0, closing_note: 0 });
  });

  it('shows whoever invited nothing of whoever joined', () => {
    const own = {
      seat: 1,
      member: 1,
      acknowledgement: 1,
      readiness: 1,
      space_key_wrap: 1,
      message: 0,
      record_act: 1,
      reach: 1,
      standing: 1,
      shown: 1,
      block: 0,
    };
    expect(reads('inviter')).toMatchObject({ ...own, invitation: 2 });
    expect(reads('joiner')).toMatchObject({ ...own, member: 2, invitation: 0 });
  });

  it('refuses every row in another’s name', () => {
    const inNameOf = (who: string, { member, account }: Seat) =>
      Object.entries(untouched[who]!).filter(
        ([what, outcome]) =>
          (what.includes(member) || what.includes(account)) &&
          !/record_act|shared|joint|space_key_wrap/.test(what) &&
          outcome !== '42501' &&
          outcome !== 0,
      );
    expect(inNameOf('founder', cast.open.members[1]).map(([, outcome]) => outcome)).toEqual([]);
    expect(inNameOf('stranger', cast.open.members[0]).map(([, outcome]) => outcome)).toEqual([]);
    expect(inNameOf('joiner', cast.waiting.members[0]).map(([, outcome]) => outcome)).toEqual([]);
  });
});

describe('words of a conversation', () => {
  it('have copies of their key made by whoever wrote them alone, and for whoever is in it', () => {
    const [, { member }] = cast.open.members;
    const made = Object.entries(untouched.guest!).filter(
      ([what]) => what.startsWith('insert into app.dialogue_key') && what.includes(`, '${member}', 'wrap'`),
    );
    // For the other; for a stranger; and of what the other wrote.
    expect(made.map(([, outcome]) => outcome)).toEqual([1, '42501', '42501']);
  });

  it('are seen where they were said, should some elsewhere have the same id', async () => {
    const { space, members } = cast.waiting;
    await inVain(async (tx) => {
      await tx`
        insert into app.dialogue (space_id, id, asker_id, asked_id)
          values (${space}, ${space}, ${members[0].member}, ${members[1].member})`;
      await tx`
        insert into app.dialogue_words
          select ${space}, ${space}, words.id, ${members[0].member}, 1, '', '{}'
            from app.dialogue_words words where words.author_id = ${cast.open.members[0].member}`;
      await tx`set local role footbridge_app`;
      await tx`select set_config('app.account_id', ${cast.open.members[0].account}, true)`;
      expect(await tx`select from app.dialogue_words where space_id = ${space}`).toHaveLength(0);
      expect((await tx`select from app.dialogue_words`).length).toBeGreaterThan(2);
    });
  });
});

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: string;
  readonly roles: string[];
}

const isUntouched = (reached: Record<string, Reach>) =>
  Object.entries(untouched).every(([who, reach]) => JSON.stringify(reached[who]) === JSON.stringify(reach));

const widened = ({ table, name, command, roles }: Policy) => {
  const using = command === 'INSERT' ? '' : 'using (true)';
  const check = command === 'SELECT' || command === 'DELETE' ? '' : 'with check (true)';
  return `create policy ${name} on app.${table} for ${command} to ${roles.join()} ${using} ${check}`;
};

describe('every policy of the spaces', () => {
  it('is needed: dropping it, or widening it to everything, changes what someone can reach', async () => {
    const policies = await admin<Policy[]>`
      select tablename as table, policyname as name, cmd as command, roles::text[]
        from pg_policies where schemaname = 'app' and tablename <> 'account_key' order by 1, 2`;
    const survivors: string[] = [];
    let tried = 0;
    for (const policy of policies) {
      // Bound by its grants (catalog.test.ts): its policies are as wide as can be, and stand in nobody's way.
      if (policy.roles.includes('footbridge_keeper')) continue;
      const drop = `drop policy ${policy.name} on app.${policy.table}`;
      const mutants = { wider: `${drop}; ${widened(policy)}`, dropped: drop };
      for (const [how, mutation] of Object.entries(mutants)) {
        // What the functions of the owner need is what every other test here stands on.
        if (how === 'dropped' && policy.roles.includes('footbridge_owner')) continue;
        tried += 1;
        const reached = await inVain(async (tx) => {
          await tx.unsafe(mutation);
          return probe(tx, cast, { known: untouched, first: policy.roles[0] });
        });
        if (isUntouched(reached)) survivors.push(`${policy.table}.${policy.name} ${how}`);
      }
    }
    console.log(`policy mutants: ${tried - survivors.length} of ${tried} caught`);
    expect(survivors).toEqual([]);
  }, 400_000);
});
