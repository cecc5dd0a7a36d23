import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { proposeModerated } from '../../support/pair/moderating.ts';
import { aWrap } from '../../support/pair/pair.ts';
import { anEnvelope } from '../../support/person.ts';
import {
  actsOf,
  admin,
  apart,
  begun,
  circle,
  meetForAll,
  moderate,
  move,
  must,
  reachedBy,
  refused,
  saidTo,
  three,
} from './circle.ts';

meetForAll();

describe('what a neutral holds', () => {
  it('reaches its author and the neutral alone, goes back with a note, or on as it was written, byte for byte', async () => {
    const id = await begun();
    await must(moderate(id, 'hold'));
    const [first, note, second] = [anEnvelope(), anEnvelope(), anEnvelope()];
    // A key for the other would let them read it before it is let through.
    const tooMany = { envelope: anEnvelope(), readers: three() };
    await refused(move('ruth', id, 'say', tooMany), 'request:invalid');
    const words = randomUUID();
    await must(move('ruth', id, 'say', { id: words, envelope: first, readers: apart(circle.ruth) }));
    expect(await reachedBy(first)).toEqual(['ruth', 'noor']);
    await refused(moderate(id, 'return', { with: 'a' }), 'request:invalid');
    await refused(
      moderate(id, 'return', { with: 'b', envelope: note, readers: apart(circle.sam) }),
      'dialogue:not_now',
    );
    await must(moderate(id, 'return', { with: 'a', envelope: note, readers: apart(circle.ruth) }));
    expect(await reachedBy(note)).toEqual(['ruth', 'noor']);
    expect((await saidTo('ruth', id)).at(-1)).toMatchObject({ event: { act: 'return', item: words } });
    expect(await reachedBy(first)).toEqual(['ruth', 'noor']);

    await must(move('ruth', id, 'say', { envelope: second, readers: apart(circle.ruth) }));
    const [written] = (await saidTo('ruth', id)).slice(-1);
    await refused(moderate(id, 'release', { with: 'a' }), 'request:invalid');
    await refused(moderate(id, 'let_through', { wrap: aWrap() }), 'request:invalid');
    expect(await reachedBy(second)).toEqual(['ruth', 'noor']);
    const wrap = aWrap();
    const letting = { id: randomUUID(), with: 'a', wrap };
    await must(moderate(id, 'release', letting));
    // As a device does that had no answer.
    await must(moderate(id, 'release', letting));
    await refused(moderate(id, 'release', { ...letting, id: words }), 'dialogue:id_used');
    expect((await actsOf('sam', id)).filter((name) => name === 'say')).toHaveLength(1);
    const [released] = (await saidTo('sam', id)).slice(-1);
    expect(released?.event).toMatchObject({ act: 'say', by: 'a' });
    expect(released?.words?.sealed).toEqual(written?.words?.sealed);
    expect(released?.words?.act).toEqual(written?.words?.act);
    expect(released?.words?.key).toEqual({ by: circle.noor.id, wrap });
    expect((await saidTo('ruth', id)).at(-1)?.words?.key?.by).toBe(circle.ruth.id);
    expect(await reachedBy(wrap)).toEqual(['sam']);
    expect(await reachedBy(second)).toEqual(['ruth', 'sam', 'noor']);
  });

  it('is found where it leaks', async () => {
    const id = await begun();
    await must(moderate(id, 'hold'));
    const words = randomUUID();
    const envelope = anEnvelope();
    await must(move('ruth', id, 'say', { id: words, envelope, readers: apart(circle.ruth) }));
    expect(await reachedBy(envelope)).toEqual(['ruth', 'noor']);
    await admin`update app.dialogue_event set only_for = null where words_id = ${words}`;
    await admin`update app.dialogue_event set event = jsonb_set(event, '{audience}', '"both"') where words_id = ${words}`;
    expect(await reachedBy(envelope)).toEqual(['ruth', 'sam', 'noor']);
  });
});

describe('a private meeting', () => {
  it('is asked for where only the neutral sees it, reaches the other as nothing but that, and carries across what was ticked', async () => {
    const id = await begun();
    await must(move('sam', id, 'caucus_ask'));
    expect(await actsOf('ruth', id)).not.toContain('caucus_ask');
    expect((await actsOf('noor', id)).at(-1)).toBe('caucus_ask');
    await must(moderate(id, 'caucus_open', { with: 'b' }));
    await refused(
      move('ruth', id, 'caucus_say', { envelope: anEnvelope(), readers: apart(circle.ruth) }),
      'dialogue:not_your_turn',
    );
    const [kept, ticked, answer] = [anEnvelope(), anEnvelope(), anEnvelope()];
    const item = randomUUID();
    await must(move('sam', id, 'caucus_say', { envelope: kept, readers: apart(circle.sam) }));
    await must(moderate(id, 'caucus_say', { envelope: answer, readers: apart(circle.sam) }));
    await must(move('sam', id, 'caucus_say', { id: item, envelope: ticked, readers: apart(circle.sam) }));
    const seen = (await saidTo('ruth', id)).length;
    await must(move('sam', id, 'caucus_close'));
    expect((await saidTo('ruth', id)).slice(seen)).toMatchObject([
      { event: { act: 'caucus_close', by: null } },
    ]);
    // Equal time: now it is Ruth's to have.
    await refused(moderate(id, 'caucus_open', { with: 'b' }), 'dialogue:not_now');
    await refused(moderate(id, 'bring', { item, wrap: aWrap() }), 'dialogue:not_now');
    await must(move('sam', id, 'carry', { item }));
    expect(await reachedBy(ticked)).toEqual(['sam', 'noor']);
    await must(moderate(id, 'bring', { item, wrap: aWrap() }));
    expect(await reachedBy(ticked)).toEqual(['ruth', 'sam', 'noor']);
    for (const apartStill of [kept, answer]) expect(await reachedBy(apartStill)).toEqual(['sam', 'noor']);
    await must(moderate(id, 'caucus_open', { with: 'a' }));
    await must(moderate(id, 'caucus_close'));
  });
});

describe('a mediation, by shuttle', () => {
  it('passes nothing but by the neutral with its author’s leave, and shows private marks to nobody', async () => {
    await refused(
      proposeModerated(circle.ruth, { protocol: 'mediation', neutral: false, readers: null }).then(
        ({ answer }) => answer.body,
      ),
      'dialogue:needs_neutral',
    );
    const id = await begun({ protocol: 'mediation', shuttle: true });
    const noors = { envelope: anEnvelope(), readers: three() };
    const pass = async (seat: 'ruth' | 'sam', name: string) => {
      const envelope = anEnvelope();
      const words = randomUUID();
      const side = seat === 'ruth' ? 'a' : 'b';
      await must(move(seat, id, name, { id: words, envelope, readers: apart(circle[seat]) }));
      expect(await reachedBy(envelope)).toEqual([seat, 'noor']);
      await refused(moderate(id, 'release', { with: side, wrap: aWrap() }), 'dialogue:not_now');
      await must(move(seat, id, 'give_leave'));
      await must(moderate(id, 'release', { with: side, wrap: aWrap() }));
      expect(await reachedBy(envelope)).toEqual(['ruth', 'sam', 'noor']);
      return words;
    };
    for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'accept_terms'));
    await must(moderate(id, 'accept_terms'));
    await must(moderate(id, 'go_on'));
    for (const seat of ['ruth', 'sam'] as const) {
      await must(move(seat, id, 'done'));
      await must(moderate(id, 'summarise', noors));
      await must(move(seat, id, 'accept_summary'));
    }
    await must(moderate(id, 'name_issue', { envelope: anEnvelope(), readers: three() }));
    for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'accept_issues'));
    for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'explored'));
    await must(moderate(id, 'explored'));
    const option = await pass('sam', 'option');
    await must(move('ruth', id, 'mark', { item: option, mark: 'maybe' }));
    expect(await reachedBy('"mark":"maybe"')).toEqual(['ruth']);
    await must(move('sam', id, 'mark', { item: option, mark: 'can_live_with' }));
    await refused(moderate(id, 'settle'), 'dialogue:not_now');
    await must(move('ruth', id, 'mark', { item: option, mark: 'can_live_with' }));
    expect((await actsOf('noor', id)).at(-1)).toBe('overlap');
    expect(await actsOf('sam', id)).not.toContain('overlap');
    expect((await reachedBy('"overlap"')).filter((seat) => seat !== 'noor')).toEqual([]);
    await must(moderate(id, 'settle'));
    await pass('ruth', 'clause');
    for (const seat of ['ruth', 'sam'] as const) await must(move(seat, id, 'accept_clauses'));
    expect((await actsOf('noor', id)).at(-1)).toBe('accept_clauses');
    await refused(moderate(id, 'sign'), 'dialogue:not_your_turn');
  });
});
