import { describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import * as boundaries from '../../support/pair/boundaries.ts';
import type { Member } from '../../support/pair/member.ts';
import {
  accepted,
  admin,
  kindsOf,
  ok,
  one,
  other,
  rowsLeft,
  sitDownForEach,
  standing,
  turned,
} from './at-the-table.ts';
import { day } from './two.ts';

sitDownForEach();

describe('stepping back', () => {
  it('asks for no key, and is possible in every space and after leaving', async () => {
    const offered = await standing();
    await act.end(one, 'told');
    await ok(boundaries.endClause(one, offered));
    expect((await kindsOf(one)).at(-1)).toBe('clause_ended');
    expect((await boundaries.offerVersion(one)).answer.body).toEqual({ refused: 'space:ended' });
    // The other's promise is theirs.
    await ok(boundaries.endClause(other, offered));
    expect((await kindsOf(other)).filter((kind) => kind === 'clause_ended')).toHaveLength(2);
    // Whoever left hears of nothing any more.
    expect((await kindsOf(one)).filter((kind) => kind === 'clause_ended')).toHaveLength(1);
  });

  it('loosens nobody’s limits on being reached', async () => {
    const offered = await standing();
    await act.setReach(other, { pace: 'weekly' });
    const reach = async () => JSON.stringify((await act.show(other)).body.own.reach);
    const before = await reach();
    await ok(boundaries.endClause(one, offered));
    await ok(boundaries.endClause(other, offered));
    expect(await reach()).toBe(before);
  });
});

/** As `deleteAccount` does it, once the passphrase was given. */
async function deleteAccountOf({ id }: Member): Promise<void> {
  const [row] = await admin<{ account: string }[]>`
    select account_id as account from app.seat where member_id = ${id}`;
  await admin.begin(async (tx) => {
    await tx`set local role footbridge_app`;
    await tx`select set_config('app.account_id', ${row!.account}, true)`;
    await tx`select app.delete_account()`;
  });
}

describe('an account that is deleted', () => {
  it('takes its signature that cools off along, leaves what was shared, and with the second all is gone', async () => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    const saying = boundaries.say(one);
    await ok(saying);
    await ok(boundaries.replyToSaying(other, saying.saying));
    expect(await rowsLeft()).toEqual({ signatures: 1, clocks: 0, said: 2, sayings: 1, replies: 1 });
    const before = [
      (await boundaries.listAgreements(other)).body,
      (await boundaries.listSayings(other)).body,
    ];
    await deleteAccountOf(one);
    await turned.wait(day);
    expect([
      (await boundaries.listAgreements(other)).body,
      (await boundaries.listSayings(other)).body,
    ]).toEqual(before);
    expect(await rowsLeft()).toEqual({ signatures: 0, clocks: 0, said: 2, sayings: 1, replies: 1 });
    // What is on the table can still be stepped back from.
    await ok(boundaries.stopVersion(other, offered));
    await deleteAccountOf(other);
    expect(await rowsLeft()).toEqual({ signatures: 0, clocks: 0, said: 0, sayings: 0, replies: 0 });
  });
});
