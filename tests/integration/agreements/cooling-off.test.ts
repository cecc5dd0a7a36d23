import { describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import * as boundaries from '../../support/pair/boundaries.ts';
import type { Member } from '../../support/pair/member.ts';
import {
  accepted,
  admin,
  everything,
  kindsOf,
  listen,
  ok,
  one,
  other,
  rowsLeft,
  sitDownForEach,
  turned,
} from './at-the-table.ts';
import { day } from './two.ts';
import { waitUntil } from '../../support/wait-until.ts';

sitDownForEach();

const zoneOf = async ({ id }: Member): Promise<string | undefined> => {
  const [row] = await admin<{ zone: string }[]>`select zone from app.clock where member_id = ${id}`;
  return row?.zone;
};

describe('a signature that cools off', () => {
  it('leaves not a byte, a count or a word on the other’s side, kept or taken back; and shows when it is over', async () => {
    const offered = await accepted();
    const heard = await listen(other);
    const before = await everything(other);
    await ok(boundaries.signVersion(one, offered));
    expect(await everything(other)).toBe(before);
    await ok(boundaries.withdrawSignature(one, offered));
    await turned.wait(day);
    expect(await everything(other)).toBe(before);
    expect(heard).toEqual([]);
    const [{ traces }] = await admin<[{ traces: number }]>`
      select count(*)::int as traces from app.signature where member_id = ${one.id}`;
    expect(traces).toBe(0);

    // The control: a signature that stays is seen.
    await ok(boundaries.signVersion(one, offered));
    await turned.wait(day);
    expect(await everything(other)).not.toBe(before);
    expect((await kindsOf(other)).at(-1)).toBe('signed');
    await waitUntil(() => heard.length === 1);
    expect((await boundaries.withdrawSignature(one, offered)).body).toEqual({ refused: 'signature:shown' });
  });

  it('tells the zone it was made in to nothing before it shows', async () => {
    await ok(boundaries.signVersion(one, await accepted()));
    expect(await zoneOf(one)).toBeUndefined();
    await turned.wait(day);
    expect(await zoneOf(one)).toBe('Europe/Berlin');
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered, { zone: 'Asia/Tokyo' }));
    expect(await zoneOf(one)).toBe('Europe/Berlin');
    await ok(boundaries.withdrawSignature(one, offered));
    await turned.wait(day);
    expect(await zoneOf(one)).toBe('Europe/Berlin');
    await ok(boundaries.signVersion(one, offered, { zone: 'Asia/Tokyo' }));
    await turned.wait(day);
    expect(await zoneOf(one)).toBe('Asia/Tokyo');
  });

  it.each([
    ['a quiet pause', () => act.pause(one, 'quiet')],
    ['a pause that shows', () => act.pause(one, 'shown')],
  ])('is taken back by %s, and does not tell of it by showing late', async (_, stepBack) => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    await ok(stepBack());
    expect((await boundaries.listAgreements(one)).body.pending).toEqual([]);
    await turned.wait(day);
    await ok(act.resume(one));
    await turned.hand();
    expect(await kindsOf(other)).toEqual(['offered', 'answered']);
  });

  it.each([
    ['ending', () => act.end(one, 'untold')],
    ['blocking', () => act.block(one)],
  ])('is taken back by %s', async (_, leave) => {
    await ok(boundaries.signVersion(one, await accepted()));
    await ok(leave());
    expect((await boundaries.listAgreements(one)).body.pending).toEqual([]);
    expect(await rowsLeft()).toMatchObject({ signatures: 0 });
  });

  it('under an id that is in use by then goes, tells its owner, and does not come up again', async () => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    await admin`update app.signature set id = ${offered.id} where member_id = ${one.id}`;
    await turned.wait(day);
    expect(await kindsOf(other)).toEqual(['offered', 'answered']);
    expect((await boundaries.listAgreements(one)).body.pending).toEqual([]);
    const { entries } = (await act.readFeed(one)).body;
    expect(entries.at(-1)).toMatchObject({ kind: 'agreement:changed', member: one.id });
  });

  it('stays when stopping is refused', async () => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    expect((await boundaries.stopVersion({ ...one, author: other.author }, offered, true)).status).toBe(400);
    expect((await boundaries.listAgreements(one)).body.pending).toHaveLength(1);
  });

  it('under what was changed meanwhile never shows', async () => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    const counter = await boundaries.offerVersion(other, {
      agreement: offered.agreement,
      answering: { version: offered.id, answers: { [offered.clause]: 'countered' } },
    });
    expect(counter.answer.status).toBe(200);
    const before = await everything(other);
    await turned.wait(day);
    expect(await everything(other)).toBe(before);
    expect((await boundaries.listAgreements(one)).body.pending).toEqual([]);
  });

  it('shows once, however many hands there are', async () => {
    const offered = await accepted();
    await ok(boundaries.signVersion(one, offered));
    await turned.wait(day - 1000);
    expect(await kindsOf(one)).toEqual(['offered', 'answered']);
    await turned.wait(1000);
    await Promise.all([turned.hand(), turned.hand(), turned.hand()]);
    expect(await kindsOf(one)).toEqual(['offered', 'answered', 'signed']);
    expect(await kindsOf(other)).toEqual(['offered', 'answered', 'signed']);
  });

  it('is refused for another digest, before both have accepted, twice, and by anyone else', async () => {
    const offered = await boundaries.offerVersion(one);
    const changed = { refused: 'agreement:changed' };
    expect((await boundaries.signVersion(one, offered)).body).toEqual(changed);
    await ok(boundaries.answerVersion(other, offered));
    const wrong = { ...offered, digest: offered.hash };
    expect((await boundaries.signVersion(one, wrong)).body).toEqual(changed);
    await ok(boundaries.signVersion(one, offered));
    expect((await boundaries.signVersion(one, offered)).body).toEqual(changed);
    const forged = { ...other, author: one.author };
    expect((await boundaries.signVersion(forged, offered)).body).toEqual({ refused: 'request:invalid' });
  });
});
