import { describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import { move, propose, seenBy } from '../../support/pair/dialogues.ts';
import { openSocket } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import {
  actsOf,
  begun,
  day,
  hand,
  meetForEach,
  minute,
  moveOn,
  ok,
  ruth,
  ruths,
  saidTo,
  sam,
  sams,
  server,
  sockets,
  words,
} from './two-in-a-room.ts';

meetForEach();

describe('limits, pauses and ends', () => {
  it('of one’s own hold up no turn in a conversation that both said yes to, and still hold messages', async () => {
    const id = await begun();
    const { hash } = await act.send(sockets[0], ruth);
    const quietHours = { from: '00:00', to: '23:00', zone: 'UTC' };
    expect((await act.setReach(sam, { pace: 'weekly', quietHours })).status).toBe(200);
    await act.send(sockets[0], ruth, { parents: [hash] });
    expect(await ruths(id, 'say', words)).toEqual(ok);
    await hand();
    expect((await actsOf(sam, id)).at(-1)).toBe('say');
    expect((await act.listMessages(sam)).body.messages).toHaveLength(1);
  });

  it('let whoever answers a proposal have all of it first, and arrive in order', async () => {
    const { id } = await propose(ruth, { topicWithheld: true });
    expect((await act.setReach(sam, { pace: 'weekly' })).status).toBe(200);
    expect(await ruths(id, 'tell_topic', words)).toEqual(ok);
    await hand();
    expect(await actsOf(sam, id)).toEqual(['propose']);
    expect(await sams(id, 'accept')).toMatchObject({ refused: 'dialogue:stale' });
    expect(await actsOf(sam, id)).toEqual(['propose', 'tell_topic']);
    expect(await sams(id, 'accept')).toEqual(ok);
    const numbers = (await saidTo(sam, id)).map(({ number }: { number: number }) => number);
    expect(numbers).toEqual(numbers.map((_: number, index: number) => index + 1));
  });

  it('keep a proposal from whoever is not to be reached yet, and whoever proposed cannot tell', async () => {
    expect((await act.setReach(sam, { pace: 'weekly' })).status).toBe(200);
    const first = await propose(ruth);
    await hand();
    expect(await seenBy(sam, first.id)).toBe(1);
    moveOn(minute);
    const { id } = await propose(ruth);
    await hand();
    expect(await seenBy(sam, id)).toBe(0);
    expect(await sams(id, 'accept', { seen: 1 })).toMatchObject({ refused: 'dialogue:unknown' });
    expect(await saidTo(ruth, id)).toHaveLength(1);
    moveOn(7 * day);
    await hand();
    expect(await seenBy(sam, id)).toBe(1);
    expect(await sams(id, 'accept')).toEqual(ok);
  });

  it.each(['shown', 'quiet'] as const)(
    'rest the room when one pauses: %s; the other reads a break',
    async (kind) => {
      const id = await begun();
      expect((await act.pause(sam, kind)).status).toBe(200);
      const [last] = (await saidTo(ruth, id)).slice(-1);
      expect(last.event).toMatchObject({ act: 'break', by: null });
      expect(last.event).not.toHaveProperty('notBefore');
      expect(await ruths(id, 'say', words)).toMatchObject({
        refused: kind === 'shown' ? 'space:resting' : 'dialogue:resting',
      });
      expect(await sams(id, 'ready')).toMatchObject({ refused: 'space:resting' });
      expect((await act.resume(sam)).status).toBe(200);
      expect(await sams(id, 'ready')).toEqual(ok);
      expect(await ruths(id, 'ready')).toEqual(ok);
      moveOn(20 * minute);
      await hand();
      expect((await actsOf(sam, id)).at(-1)).toBe('resume');
    },
  );

  it.each(['quiet', 'untold end'] as const)(
    'let nobody be asked to go on who is away, and whoever asks cannot tell: %s',
    async (way) => {
      const worlds = [];
      for (const isAway of [true, false]) {
        const [one, other] = await openPair(server.origin);
        const [ones, others] = [openSocket(one), openSocket(other)];
        const id = (await propose(one)).id;
        expect(await move(others, other, id, 'accept')).toEqual(ok);
        expect(await move(ones, one, id, 'break')).toEqual(ok);
        moveOn(2 * day);
        await hand();
        if (isAway)
          expect(
            (await (way === 'quiet' ? act.pause(other, 'quiet') : act.end(other, 'untold'))).status,
          ).toBe(200);
        const feed = (await act.readFeed(other)).body;
        const { position } = (await act.show(one)).body;
        expect(await move(ones, one, id, 'reschedule')).toEqual(ok);
        await hand();
        worlds.push(
          (await act.readFeed(one, position)).body.entries.map(({ kind }: { kind: string }) => kind),
        );
        expect(await actsOf(one, id)).toEqual(['propose', 'accept', 'break', 'suspend', 'reschedule']);
        if (isAway) {
          expect((await act.readFeed(other)).body).toEqual(feed);
          expect(await actsOf(other, id)).toEqual(['propose', 'accept', 'break', 'suspend']);
        }
        if (isAway && way === 'quiet') {
          expect((await act.resume(other)).status).toBe(200);
          expect((await act.putAwayWaiting(other)).status).toBe(200);
          expect((await actsOf(other, id)).at(-1)).toBe('suspend');
          // Only who goes on has to know how it stands.
          expect(await move(others, other, id, 'reschedule')).toMatchObject({ refused: 'dialogue:stale' });
        }
        if (!isAway || way === 'quiet') {
          expect((await actsOf(other, id)).at(-1)).toBe('reschedule');
          expect(await move(others, other, id, 'accept')).toEqual(ok);
          expect((await actsOf(one, id)).at(-1)).toBe('accept');
        }
        ones.close();
        others.close();
      }
      expect(worlds[0]).toEqual(worlds[1]);
      expect(worlds[0]).toHaveLength(1);
    },
  );

  it('let nobody in who has left, but to leave', async () => {
    const id = await begun();
    expect((await act.end(sam, 'untold')).status).toBe(200);
    expect(await sams(id, 'ready')).toMatchObject({ refused: 'space:ended' });
    expect(await ruths(id, 'ready')).toEqual(ok);
    moveOn(2 * day);
    await hand();
    expect((await actsOf(ruth, id)).at(-1)).toBe('suspend');
    expect((await propose(sam)).answer.body).toMatchObject({ refused: 'space:ended' });
  });
});
