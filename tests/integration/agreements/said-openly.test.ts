import { describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import * as boundaries from '../../support/pair/boundaries.ts';
import * as guests from '../../support/pair/guests.ts';
import type { Member } from '../../support/pair/member.ts';
import { everything, kindsOf, ok, one, other, sitDownForEach, standing, turned } from './at-the-table.ts';

sitDownForEach();

describe('what was said openly', () => {
  it('waits for whoever has a limit or is away, while its author sees and gets the same', async () => {
    const shape = async () => {
      const offered = await boundaries.offerVersion(one);
      await ok(boundaries.stopVersion(one, offered));
      const saying = boundaries.say(one);
      await ok(saying);
      const feed = (await act.readFeed(one)).body.entries.slice(-3);
      return [
        offered.answer.status,
        feed.map(({ kind, member }: { kind: string; member: string }) => [kind, member]),
      ];
    };
    const reached = await shape();
    const before = await kindsOf(other);
    await act.pause(other, 'quiet');
    const quiet = await everything(other);
    expect(await shape()).toEqual(reached);
    await turned.hand();
    expect(await everything(other)).toBe(quiet);
    await act.resume(other);
    await act.readWaiting(other);
    expect((await kindsOf(other)).slice(before.length)).toEqual(['offered', 'stopped']);
  });

  it('that was put away unread never comes; what became of an agreement does', async () => {
    const offered = await standing();
    await act.pause(other, 'quiet');
    const { agreement, digest } = offered;
    await boundaries.offerVersion(one, { supersedes: digest, agreement });
    await ok(boundaries.endClause(one, offered));
    await act.resume(other);
    await act.putAwayWaiting(other);
    expect((await kindsOf(other)).slice(-1)).toEqual(['clause_ended']);
    expect((await kindsOf(other)).filter((kind) => kind === 'offered')).toHaveLength(1);
  });

  it('a saying that was taken back before it came never was', async () => {
    await act.pause(other, 'quiet');
    const before = await everything(other);
    const saying = boundaries.say(one, 'crossed');
    await ok(saying);
    await ok(boundaries.takeBackSaying(one, saying.saying));
    expect(await everything(other)).toBe(before);
    await act.resume(other);
    await act.readWaiting(other);
    const { entries } = (await act.readFeed(other)).body;
    expect(entries.filter(({ kind }: { kind: string }) => kind.startsWith('saying:'))).toEqual([]);
  });

  it('in other words than before has no reply: that was to what stood there', async () => {
    const saying = boundaries.say(one, 'crossed');
    await saying;
    await boundaries.replyToSaying(other, saying.saying);
    const replies = async (member: Member) =>
      ((await boundaries.listSayings(member)).body.sayings as { reply: unknown }[]).map(({ reply }) => reply);
    expect(await replies(one)).not.toEqual([null]);
    expect((await boundaries.say(one, 'crossed', saying.saying)).status).toBe(200);
    expect([await replies(one), await replies(other)]).toEqual([[null], [null]]);
  });

  it('cannot take the place in which the other’s topics stand', async () => {
    expect((await boundaries.say(other, 'declared', one.id)).status).toBe(409);
    expect((await boundaries.say(one, 'topics', one.id)).status).toBe(200);
  });

  it('of a crossing enters no record', async () => {
    const record = () => one.browser.send('GET', `/spaces/${one.space}/record`);
    const before = (await record()).body.acts.length;
    const saying = boundaries.say(one, 'crossed');
    await ok(saying);
    await ok(boundaries.replyToSaying(other, saying.saying));
    expect((await record()).body.acts).toHaveLength(before);
    await boundaries.offerVersion(one);
    expect((await record()).body.acts).toHaveLength(before + 1);
  });
});

describe('a neutral and a supporter', () => {
  it('get nothing of it', async () => {
    await standing();
    await ok(boundaries.say(one));
    const seats = [await guests.bringIn(one, 'supporter'), await guests.bringIn(one, 'neutral')];
    await guests.propose(one, seats[1]!.id);
    await guests.admit(other, seats[1]!.id);
    for (const { browser } of seats) {
      const asked = { ...one, browser };
      const answers = [await boundaries.listAgreements(asked), await boundaries.listSayings(asked)];
      expect(answers.map(({ body }) => body)).toEqual(answers.map(() => ({ refused: 'space:unknown' })));
    }
  });
});
