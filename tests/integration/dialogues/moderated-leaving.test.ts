import { describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import * as guest from '../../support/pair/guests.ts';
import {
  listDays,
  listModerated,
  openModerated,
  proposeModerated,
  sendClosingNote,
} from '../../support/pair/moderating.ts';
import { anEnvelope } from '../../support/person.ts';
import {
  actsOf,
  admin,
  apart,
  begun,
  circle,
  gather,
  heard,
  meetForAll,
  moderate,
  move,
  must,
  reachedBy,
  refused,
  saidTo,
  server,
  three,
} from './circle.ts';

meetForAll();

describe('a neutral who goes in the middle of it', () => {
  const ways = {
    'let go in the room': (id: string) => must(move('sam', id, 'remove_neutral')),
    'let go on the page about people': async () => {
      expect((await guest.endGuest(circle.ruth.browser, circle.noor.id)).status).toBe(200);
    },
    'of their own accord': async () => {
      expect((await guest.endGuest(circle.noor.browser, circle.noor.id)).status).toBe(200);
    },
  };
  it.each(Object.entries(ways))(
    '%s: it rests, a new key is due, and no byte reaches them any more',
    async (_, go) => {
      await gather(server.origin);
      const id = await begun();
      await must(moderate(id, 'hold'));
      const held = anEnvelope();
      await must(move('ruth', id, 'say', { envelope: held, readers: apart(circle.ruth) }));
      await go(id);
      for (const seat of ['ruth', 'sam'] as const) {
        expect((await actsOf(seat, id)).at(-1)).toBe('remove_neutral');
        expect((await act.show(circle[seat])).body).toMatchObject({ neutrals: [], rekeyDue: true });
      }
      const last = (await saidTo('ruth', id)).at(-1)!;
      expect(last.event.by).toBe(null);
      heard.get('noor')!.length = 0;
      expect((await listModerated(circle.noor)).body).toEqual({ refused: 'guest:unknown' });
      expect((await openModerated(circle.noor, id)).body).toEqual({ refused: 'dialogue:unknown' });
      await refused(moderate(id, 'terminate', { seen: 9 }), 'dialogue:unknown');

      // It is the two's to take up again, and what was held is its author's.
      expect((await guest.renewKey(circle.ruth, 4, [circle.ruth, circle.sam])).status).toBe(200);
      await must(move('ruth', id, 'reschedule'));
      await must(move('sam', id, 'accept'));
      const envelope = anEnvelope();
      const asTwo = { envelope, readers: null, epoch: 4 };
      if ((await actsOf('sam', id)).at(-1) === 'accept' && (await move('ruth', id, 'say', asTwo)).refused) {
        await must(move('ruth', id, 'ready'));
        await must(move('ruth', id, 'say', asTwo));
      }
      expect(await reachedBy(envelope)).toEqual(['ruth', 'sam']);
      expect(await reachedBy(held)).toEqual(['ruth']);
      expect(heard.get('noor')).toEqual([]);
    },
  );

  it('writes each of the two one note more, which that one alone can look up, and for a month', async () => {
    await gather(server.origin);
    const { ruth, sam, noor, others } = circle;
    expect((await sendClosingNote(noor, sam.id)).body).toEqual({ refused: 'guest:unknown' });
    await guest.endGuest(sam.browser, noor.id);
    const [note, later] = [anEnvelope(), anEnvelope()];
    const answers = await Promise.all([1, 2, 3, 4].map(() => sendClosingNote(noor, sam.id, note)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const other of [ruth, sam, ...others]) {
      const asOther = { browser: other.browser, id: noor.id };
      expect((await sendClosingNote(asOther, ruth.id)).body).toEqual({ refused: 'guest:unknown' });
    }
    expect((await sendClosingNote(noor, others[2]!.id)).body).toEqual({ refused: 'guest:unknown' });
    expect(JSON.stringify((await listDays(sam)).body)).toContain(note);
    expect((await listDays(ruth)).body.closingNotes).toEqual([]);
    expect(await reachedBy(note)).toEqual([]);
    const past = (await noor.browser.send('GET', '/past-seats')).body.seats;
    expect(past).toMatchObject([{ guest: noor.id, noted: [sam.id], metOn: [] }]);
    await admin`update app.past_neutral set ended_at = ended_at - interval '31 days' where guest_id = ${noor.id}`;
    expect((await sendClosingNote(noor, ruth.id, later)).body).toEqual({ refused: 'guest:unknown' });
    expect((await listDays(ruth)).body.closingNotes).toEqual([]);
  });

  it('cannot be waited for by a proposal that was made with them', async () => {
    await gather(server.origin);
    const { id } = await proposeModerated(circle.ruth, { readers: three() });
    await guest.endGuest(circle.sam.browser, circle.noor.id);
    await refused(move('sam', id, 'accept'), 'dialogue:needs_neutral');
    await refused(
      proposeModerated(circle.ruth, { readers: three() }).then(({ answer }) => answer.body),
      'key:stale',
    );
  });
});
