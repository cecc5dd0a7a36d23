import type { DialogueSaidView } from '@footbridge/contract';
import { asAccount, dialogues, moderation } from '@footbridge/db';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as act from '../../support/pair/acts.ts';
import { listDialogues } from '../../support/pair/dialogues.ts';
import {
  listDays,
  listModerated,
  moderateAs,
  moveAs,
  openModerated,
  proposeModerated,
} from '../../support/pair/moderating.ts';
import { anEnvelope } from '../../support/person.ts';
import {
  actsOf,
  admin,
  apart,
  begun,
  circle,
  heard,
  meetForAll,
  moderate,
  move,
  must,
  normalised,
  reachedBy,
  refused,
  saidTo,
  seats,
  server,
  socketOf,
  three,
} from './circle.ts';
import { waitUntil } from '../../support/wait-until.ts';

meetForAll();

describe('the way into a moderated conversation', () => {
  it('is by both alone with the neutral, who learns of it once both said yes, and lets nobody in before', async () => {
    const { id } = await proposeModerated(circle.ruth, { pace: 'live', readers: three() });
    expect(await saidTo('noor', id)).toEqual([]);
    await refused(moderate(id, 'terminate', { seen: 1 }), 'dialogue:unknown');
    await must(move('sam', id, 'accept'));
    expect(await actsOf('noor', id)).toEqual(['propose', 'accept']);
    await refused(move('ruth', id, 'ready'), 'dialogue:not_now');
    await refused(moderate(id, 'screen', { with: 'a', screening: 'suitable' }), 'dialogue:not_now');
    await refused(moderate(id, 'admit'), 'dialogue:not_now');

    const [ruths, sams, place] = [anEnvelope(), anEnvelope(), anEnvelope()];
    await must(move('ruth', id, 'intake', { envelope: ruths, readers: apart(circle.ruth) }));
    await refused(move('ruth', id, 'ready'), 'dialogue:not_now');
    await must(move('ruth', id, 'whereabouts', { envelope: place, readers: apart(circle.ruth) }));
    await must(move('ruth', id, 'ready'));
    await must(move('sam', id, 'intake', { envelope: sams, readers: apart(circle.sam) }));
    await must(moderate(id, 'screen', { with: 'a', screening: 'adapted' }));
    await refused(moderate(id, 'admit'), 'dialogue:not_now');
    await must(moderate(id, 'screen', { with: 'b', screening: 'suitable' }));
    // With care, they do not meet live.
    await refused(moderate(id, 'admit'), 'dialogue:not_now');
    await must(moderate(id, 'screen', { with: 'a', screening: 'suitable' }));
    await must(moderate(id, 'admit'));
    await refused(move('sam', id, 'ready'), 'dialogue:not_now');
    await must(move('sam', id, 'whereabouts', { envelope: anEnvelope(), readers: apart(circle.sam) }));
    await must(move('sam', id, 'ready'));
    for (const seat of ['ruth', 'sam', 'noor'] as const)
      expect((await actsOf(seat, id)).at(-1)).toBe('begin');

    expect(await reachedBy(ruths)).toEqual(['ruth', 'noor']);
    expect(await reachedBy(sams)).toEqual(['sam', 'noor']);
    expect(await reachedBy(place)).toEqual(['ruth', 'noor']);
    expect(await reachedBy('"adapted"')).toEqual(['noor']);
    // What the other counts has no hole where one's own answers are.
    const numbers = (await saidTo('sam', id)).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('is in their own time, or by the neutral alone, for somebody who is to be met with care', async () => {
    const { id } = await proposeModerated(circle.ruth, { pace: 'live', readers: three() });
    await must(move('sam', id, 'accept'));
    for (const seat of ['ruth', 'sam'] as const)
      await must(move(seat, id, 'intake', { envelope: anEnvelope(), readers: apart(circle[seat]) }));
    await must(moderate(id, 'screen', { with: 'a', screening: 'adapted' }));
    await must(moderate(id, 'screen', { with: 'b', screening: 'suitable' }));
    await refused(moderate(id, 'shuttle'), 'dialogue:not_now');
    await refused(move('ruth', id, 'own_time'), 'dialogue:not_your_turn');
    await refused(moderate(id, 'admit'), 'dialogue:not_now');
    await must(moderate(id, 'own_time'));
    await must(moderate(id, 'admit'));
    // In their own time nobody has to say where they are.
    for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'ready'));
    expect((await actsOf('sam', id)).slice(-3)).toEqual(['own_time', 'ready', 'begin']);
    const [stands] = await admin`select is_live from app.dialogue_state where dialogue_id = ${id}`;
    expect(stands).toEqual({ is_live: false });
    await must(moderate(id, 'terminate'));
  });

  it('ends in the same bytes for both, whatever the neutral found and why it ended', async () => {
    const worlds = [];
    for (const [ofRuth, ofSam] of [
      ['suitable', 'suitable'],
      ['unsuitable', 'suitable'],
      ['adapted', 'unsuitable'],
    ]) {
      for (const list of heard.values()) list.length = 0;
      const positions = await Promise.all(
        (['ruth', 'sam'] as const).map(async (seat) => (await act.show(circle[seat])).body.position),
      );
      const { id } = await proposeModerated(circle.ruth, { readers: three() });
      await must(move('sam', id, 'accept'));
      for (const seat of ['ruth', 'sam'] as const)
        await must(move(seat, id, 'intake', { envelope: anEnvelope(), readers: apart(circle[seat]) }));
      await must(moderate(id, 'screen', { with: 'a', screening: ofRuth! }));
      await must(moderate(id, 'screen', { with: 'b', screening: ofSam! }));
      await must(moderate(id, 'terminate'));
      const feeds = await Promise.all(
        (['ruth', 'sam'] as const).map(
          async (seat, index) => (await act.readFeed(circle[seat], positions[index])).body.entries,
        ),
      );
      await waitUntil(() => heard.get('sam')!.some((told) => told.includes('terminate')));
      const said = [await saidTo('ruth', id), await saidTo('sam', id)];
      worlds.push(normalised(JSON.stringify([feeds, said, heard.get('ruth'), heard.get('sam')])));
    }
    expect(worlds[0]).toContain('terminate');
    expect(worlds[1]).toBe(worlds[0]);
    expect(worlds[2]).toBe(worlds[0]);
  });
});

describe('who acts', () => {
  it('comes from the session: nobody is the neutral by naming the seat, and the neutral is never one of the two', async () => {
    const id = await begun();
    const before = await Promise.all((['ruth', 'sam', 'noor'] as const).map((seat) => saidTo(seat, id)));
    for (const list of heard.values()) list.length = 0;
    const seen = before[2]!.length;
    for (const [index, seat] of seats.entries()) {
      if (seat === 'noor') continue;
      const by = [circle.ruth, circle.sam, circle.noor, ...circle.others][index]!;
      const named = { space: circle.ruth.space, guest: circle.noor.id, by };
      for (const name of ['terminate', 'hold', 'end', 'give_floor'])
        await refused(moderateAs(socketOf(seat), named, id, name, { seen, with: 'a' }), 'dialogue:unknown');
      if (seat === 'ruth' || seat === 'sam') continue;
      const asRuth = { ...circle.ruth, author: by.author };
      await refused(moveAs(socketOf(seat), asRuth, id, 'pass_floor', { seen }), 'space:unknown');
      const own = { ...by, id: (by as { guest?: string }).guest ?? by.id };
      expect((await listModerated(own)).body.dialogues ?? []).toEqual([]);
      await refused(
        openModerated({ ...own, id: circle.noor.id }, id).then(({ body }) => body),
        'dialogue:unknown',
      );
    }
    await refused(moveAs(socketOf('noor'), circle.noor, id, 'pass_floor', { seen }), 'space:unknown');
    // What is one of the two's to do.
    const says = { envelope: anEnvelope(), readers: three() };
    for (const name of [
      'pass_floor',
      'ask_floor',
      'understood',
      'leave',
      'ready',
      'give_leave',
      'remove_neutral',
    ])
      expect((await moderate(id, name)).refused).toMatch(/^dialogue:not_(now|your_turn)$/);
    await refused(moderate(id, 'say', says), 'dialogue:not_your_turn');
    await refused(moderate(id, 'confirm'), 'dialogue:not_now');
    await refused(moderate(id, 'resume'), 'request:invalid');
    // Under another name, for others than it is for, or before what was seen.
    await refused(moderate(id, 'set_topic', { ...says, as: circle.ruth }), 'request:invalid');
    await refused(moderate(id, 'set_topic', { ...says, readers: apart(circle.ruth) }), 'request:invalid');
    await refused(moderate(id, 'set_topic', { ...says, readers: null }), 'request:invalid');
    await refused(moderate(id, 'set_topic', { ...says, epoch: 2 }), 'key:stale');
    await refused(moderate(id, 'hold', { seen: seen - 1 }), 'dialogue:stale');
    await refused(moderate(id, 'hold', { forged: { by: 'a' } }), 'request:invalid');
    await refused(move('ruth', id, 'hold'), 'dialogue:not_your_turn');
    await refused(move('ruth', id, 'terminate'), 'dialogue:not_your_turn');
    await refused(move('sam', id, 'say', { ...says, as: circle.noor }), 'dialogue:not_your_turn');
    await refused(move('ruth', id, 'say', { ...says, readers: null }), 'request:invalid');
    const after = await Promise.all((['ruth', 'sam', 'noor'] as const).map((seat) => saidTo(seat, id)));
    expect(after).toEqual(before);
    expect([...heard.values()]).toEqual([[], [], [], [], [], []]);

    // The same, allowed, is heard by the three and by nobody else; and once.
    const once = { id: randomUUID(), envelope: says.envelope, readers: three() };
    await must(moderate(id, 'set_topic', once));
    await must(moderate(id, 'set_topic', once));
    await waitUntil(() => heard.get('ruth')!.length > 0 && heard.get('noor')!.length > 0);
    expect(await reachedBy(says.envelope)).toEqual(['ruth', 'sam', 'noor']);
    expect(heard.get('noor')).toEqual([
      JSON.stringify(['seat:changed', { guest: circle.noor.id, dialogue: id }]),
    ]);
  });
});

describe('a neutral who looks', () => {
  it('looks alone: neither of the two reads in their place whose a break was', async () => {
    const id = await begun();
    await must(moderate(id, 'break'));
    for (const member of [circle.ruth, circle.sam]) {
      const { body } = await listDialogues(member);
      const { said } = body.dialogues.find((one: { id: string }) => one.id === id);
      expect(said.at(-1).event).toMatchObject({ act: 'break', by: null });
      const known = said.filter(({ event }: DialogueSaidView) => event.audience !== 'author').length;
      for (const after of [known - 1, 0]) {
        const asNeutral = { browser: member.browser, id: circle.noor.id };
        expect((await openModerated(asNeutral, id, after)).body).toEqual({ refused: 'dialogue:unknown' });
      }
    }
  });

  it('is listed in an order that says nothing of what was last written, whatever way the database reads it', async () => {
    const { database } = server.app.services;
    const { ruth, sam, noor } = circle;
    const readers = { ruth: ruth.id, sam: sam.id, noor: noor.id };
    /** What is told, and how it lies on the disk: an index would hide a list without an order. */
    const told = async (seat: keyof typeof readers) => {
      const [reader] = await admin<{ account: string }[]>`
        select account_id as account from app.feed_counter where member_id = ${readers[seat]}
        union select account_id from app.guest_seat where guest_id = ${readers[seat]}`;
      return asAccount(database, reader!.account, async (tx) => {
        for (const way of ['indexscan', 'indexonlyscan', 'bitmapscan'])
          await tx.execute(`set local enable_${way} = off`);
        const rows =
          seat === 'noor' ? await moderation.list(tx, noor.id) : await dialogues.list(tx, ruth.space);
        const lying = await tx.execute<{ id: string }>('select id from app.dialogue');
        return [rows, lying].map((list) => list.map(({ id }) => id));
      });
    };
    const isSorted = (list: readonly string[]) => String(list) === String(list.toSorted());
    for (const seat of ['ruth', 'sam', 'noor'] as const) {
      for (let [, lying] = await told(seat); isSorted(lying!); [, lying] = await told(seat)) {
        const { id } = await proposeModerated(ruth, { readers: three() });
        await must(move('sam', id, 'accept'));
      }
      const [list] = await told(seat);
      expect([seat, list]).toEqual([seat, list!.toSorted()]);
      expect(list!.length).toBeGreaterThan(1);
    }
  });

  it('is seen by both to have looked that day, once; not at a list, nor at what is for them alone', async () => {
    const { id } = await proposeModerated(circle.ruth, { readers: three() });
    await must(move('sam', id, 'accept'));
    await must(move('ruth', id, 'intake', { envelope: anEnvelope(), readers: apart(circle.ruth) }));
    await admin`delete from app.neutral_day`;
    await listModerated(circle.noor);
    const own = (await saidTo('noor', id)).find(({ event }) => event.act === 'intake');
    expect(own?.words).not.toBeNull();
    expect((await saidTo('noor', id))[0]!.words).toBeNull();
    for (const member of [circle.ruth, circle.sam]) expect((await listDays(member)).body.days).toEqual([]);
    // From after the intake on there is nothing of the two's.
    await openModerated(circle.noor, id, 2);
    expect((await listDays(circle.sam)).body.days).toEqual([]);
    await openModerated(circle.noor, id);
    await openModerated(circle.noor, id);
    const day = new Date().toISOString().slice(0, 10);
    for (const member of [circle.ruth, circle.sam])
      expect((await listDays(member)).body.days).toEqual([{ neutral: circle.noor.id, day }]);
    for (const other of [circle.noor, ...circle.others]) {
      expect((await listDays(other)).body).toEqual({ refused: 'space:unknown' });
    }
  });
});
