import type { DialogueRoom, DialoguesClient, ModeratedRoom, ModeratingClient } from '@footbridge/client';
import { isRefusal, moves } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../support/server.ts';
import {
  fragmentOf,
  must,
  openPair,
  passphrase,
  signUp,
  until,
  type Pair,
  type Side,
} from '../client/cast.ts';

const statement = {
  licence: 'Family therapist',
  number: 'FT 12-345',
  place: 'Ashdown Practice, 3 Mill Lane',
  ties: 'None to either',
  payer: 'Each pays half',
};

let server: TestServer;
let pair: Pair;
let noor: Side;
let seat: string;
let ruths: DialoguesClient;
let sams: DialoguesClient;
let noors: ModeratingClient;

/** Whoever sits from then on; what `n` does is theirs. */
async function seatNeutral(name: string): Promise<Side> {
  const side = await signUp(server.origin);
  const { link } = await must(pair.ruths.inviteGuest('neutral'));
  const introduction = { name, pronouns: '', formOfAddress: '' };
  ({ seat } = await must(side.page.takeSeat(fragmentOf(link), introduction, statement)));
  await until(pair.ruths.state, ({ own }) => own.guests.some(({ isTaken }) => isTaken));
  await must(pair.ruths.proposeNeutral(seat));
  await until(pair.sams.state, ({ neutrals }) => neutrals.length === 1);
  await must(pair.sams.admitNeutral(seat));
  await until(pair.ruths.state, ({ neutrals }) => neutrals.some(({ isProven }) => isProven));
  noors = await side.page.moderating();
  await must(noors.load());
  return side;
}

beforeAll(async () => {
  server = await startServer();
  pair = await openPair(server.origin);
  noor = await seatNeutral('Noor');
  [ruths, sams] = [await pair.ruths.dialogues(), await pair.sams.dialogues()];
  for (const one of [ruths, sams]) await must(one.load());
}, 60_000);
afterAll(async () => {
  for (const { device } of [pair.ruth, pair.sam, noor]) device.close();
  await server.close();
});

type Seat = 'r' | 's' | 'n';
const of = async (
  who: Seat,
  id: string,
  isSo: (room: DialogueRoom | ModeratedRoom) => boolean = () => true,
) => {
  const found = (rooms: readonly (DialogueRoom | ModeratedRoom)[]) => rooms.find((one) => one.id === id);
  if (who === 'n') {
    const state = await until(noors.state, ({ spaces }) => {
      const room = found(spaces.flatMap(({ rooms }) => rooms));
      return room !== undefined && isSo(room);
    });
    return found(state.spaces.flatMap(({ rooms }) => rooms))!;
  }
  const { items } = await until((who === 'r' ? ruths : sams).state, (state) => {
    const room = found(state.items);
    return room !== undefined && isSo(room);
  });
  return found(items)!;
};

/** Does it once this seat may; where something happened meanwhile that one has not seen yet, one looks again. */
async function act(
  who: Seat,
  id: string,
  name: string,
  more: { text?: string; [field: string]: unknown } = {},
): Promise<void> {
  const room = await of(who, id, (one) => moves(one.state, one.seat).some((move) => move.act === name));
  const words = moves(room.state, room.seat).find((move) => move.act === name)?.words;
  const move = { act: name, ...(words && { text: `${who} ${name}` }), ...more };
  const answer = await (who === 'n'
    ? noors.move(seat, id, move)
    : (who === 'r' ? ruths : sams).move(id, move));
  if (!isRefusal(answer)) return;
  if (answer.refused !== 'dialogue:stale') throw new Error(`${who} ${name}: ${answer.refused}`);
  await of(who, id, (one) => one.said.length > room.said.length);
  return act(who, id, name, more);
}

const said = async (who: Seat, id: string) =>
  (await of(who, id)).said
    .filter(({ hasWords }) => hasWords)
    .map(({ act: name, by, text }) => [name, by, text]);

async function begun(more: { protocol?: 'floor' | 'mediation'; isShuttle?: boolean } = {}) {
  const id = randomUUID();
  // In a shuttle nothing free goes straight across: the neutral says what it is about.
  const { isShuttle: isTopicWithheld = false } = more;
  const topic = isTopicWithheld ? '' : 'The evening before you moved out';
  const proposal = { id, pace: 'live', topic, isTopicWithheld, isModerated: true } as const;
  await must(ruths.propose({ ...proposal, protocol: 'floor', ...more }));
  await act('s', id, 'accept');
  if (isTopicWithheld) await act('n', id, 'tell_topic', { text: 'Sundays' });
  for (const who of ['r', 's'] as const) {
    await act(who, id, 'intake', { text: `${who} is afraid of shouting` });
    await act(who, id, 'whereabouts', { text: `${who} is at home; call Mia` });
  }
  await of('n', id, ({ state }) => state.intake.length === 2 && state.whereabouts.length === 2);
  for (const side of ['a', 'b']) await act('n', id, 'screen', { with: side, screening: 'suitable' });
  await act('n', id, 'admit');
  for (const who of ['r', 's'] as const) await act(who, id, 'ready');
  for (const who of ['r', 's', 'n'] as const) await of(who, id, ({ state }) => state.phase === 'active');
  return id;
}

describe('a neutral', () => {
  it('is admitted with what they state of themselves, which both read and sign', async () => {
    for (const space of [pair.ruths, pair.sams]) {
      const [neutral] = space.state.get().neutrals;
      expect(neutral).toMatchObject({ statement, areSameWords: true, isProven: true });
    }
    expect(await must(noor.page.listSeats())).toMatchObject([{ statement, isAdmitted: true }]);
  });
});

describe('a moderated conversation', () => {
  it('is gone through by three: answered apart, held and returned, let through, met alone, carried across', async () => {
    const id = await begun();
    expect(await said('n', id)).toContainEqual(['intake', 'a', 'r is afraid of shouting']);
    // At the list, what the two say to each other is not fetched.
    expect(await of('n', id)).toMatchObject({ isOpened: false, topic: null });
    expect((await must(pair.ruths.neutralDays())).days).toEqual([]);
    await must(noors.open(seat, id));
    expect(await of('n', id)).toMatchObject({ isOpened: true, topic: 'The evening before you moved out' });
    expect((await must(pair.sams.neutralDays())).days).toMatchObject([{ neutral: seat }]);

    await act('n', id, 'hold');
    await act('r', id, 'say', { text: 'You always slam doors.' });
    await of('n', id, ({ state }) => state.held.a !== undefined);
    await act('n', id, 'return', { with: 'a', text: 'Could you say what you heard?' });
    const returned = (await of('r', id, ({ said: all }) => all.at(-1)?.act === 'return')).said.at(-1);
    expect(returned).toMatchObject({ text: 'Could you say what you heard?', isApart: true, by: 'neutral' });
    await act('r', id, 'say', { text: 'I heard the door, and I did not get up.' });
    await of('n', id, ({ state }) => state.held.a !== undefined);
    await act('n', id, 'release', { with: 'a' });
    const there = (await of('s', id, ({ said: all }) => all.at(-1)?.act === 'say')).said.at(-1);
    expect(there).toMatchObject({ by: 'a', mine: false, text: 'I heard the door, and I did not get up.' });
    expect(JSON.stringify(await of('s', id))).not.toContain('slam doors');
    await act('n', id, 'let_through');
    await act('s', id, 'paraphrase', { text: 'You heard me go and stayed.' });
    await of('n', id, ({ said: all }) => all.at(-1)?.text === 'You heard me go and stayed.');

    await act('s', id, 'caucus_ask');
    await act('n', id, 'caucus_open', { with: 'b' });
    await act('s', id, 'caucus_say', { text: 'I waited at the bus stop.' });
    const told = (await of('n', id, ({ said: all }) => all.at(-1)?.act === 'caucus_say')).said.at(-1);
    expect(told?.text).toBe('I waited at the bus stop.');
    await act('n', id, 'caucus_say', { text: 'Would you want her to know?' });
    await of('s', id, ({ said: all }) => all.at(-1)?.text === 'Would you want her to know?');
    await act('s', id, 'caucus_close');
    await act('s', id, 'carry', { item: told?.words });
    await of('n', id, ({ state }) => Object.values(state.caucusWords).some(({ mayCarry }) => mayCarry));
    await act('n', id, 'bring', { item: told?.words });
    const brought = (await of('r', id, ({ said: all }) => all.at(-1)?.act === 'bring')).said.at(-1);
    expect(brought).toMatchObject({ by: 'neutral', text: 'I waited at the bus stop.' });
    expect(JSON.stringify(await of('r', id))).not.toContain('want her to know');

    const { neutrality } = (await of('n', id)) as ModeratedRoom;
    expect(neutrality.a).toMatchObject({ turns: 1, interventions: 1 });
    expect(neutrality.b.turns).toBe(1);
    await act('n', id, 'set_topic', { text: 'The door' });
    for (const who of ['r', 's'] as const)
      await of(who, id, ({ said: all }) => all.at(-1)?.text === 'The door');
    await act('n', id, 'terminate');
    for (const who of ['r', 's'] as const) await of(who, id, ({ state }) => state.phase === 'terminated');
  }, 120_000);

  it('by shuttle comes to lines that both can sign, which the neutral cannot', async () => {
    const id = await begun({ protocol: 'mediation', isShuttle: true });
    await must(noors.open(seat, id));
    for (const who of ['r', 's'] as const) expect((await of(who, id)).topic).toBe('Sundays');
    const pass = async (who: 'r' | 's', name: string, text: string) => {
      await act(who, id, name, { text });
      const side = who === 'r' ? 'a' : 'b';
      await act(who, id, 'give_leave');
      await of('n', id, ({ state }) => state.held[side]?.leave === true);
      await act('n', id, 'release', { with: side });
    };
    for (const who of ['r', 's', 'n'] as const) await act(who, id, 'accept_terms');
    await act('n', id, 'go_on');
    for (const who of ['r', 's'] as const) {
      await act(who, id, 'done');
      await act('n', id, 'summarise');
      await act(who, id, 'accept_summary');
    }
    await act('n', id, 'name_issue', { text: 'Sundays' });
    for (const who of ['r', 's'] as const) await act(who, id, 'accept_issues');
    for (const who of ['r', 's', 'n'] as const) await act(who, id, 'explored');
    await pass('s', 'option', 'A call once a month');
    const option = Object.keys(
      (await of('r', id, ({ state }) => Object.keys(state.items).length > 0)).state.items,
    )[0];
    for (const who of ['r', 's'] as const)
      await act(who, id, 'mark', { item: option, mark: 'can_live_with' });
    await of('n', id, ({ state }) => state.overlap.length === 1);
    expect((await of('s', id)).state.overlap).toEqual([]);
    await act('n', id, 'settle');
    await pass('r', 'clause', 'We speak on the first Sunday of the month.');
    for (const who of ['r', 's'] as const) await act(who, id, 'accept_clauses');
    await of('s', id, ({ state }) => state.step === 'sign');
    const draft = sams.draftOf(id);
    if (draft === null || draft === 'closed') throw new Error('nothing was agreed');
    expect(draft.clauses).toMatchObject([{ words: { what: 'We speak on the first Sunday of the month.' } }]);
    const agreements = await pair.sams.agreements();
    await must(agreements.load());
    await must(agreements.offer(randomUUID(), draft));
    expect(noors).not.toHaveProperty('draftOf');
    await act('r', id, 'leave');
  }, 120_000);

  it('goes on without a neutral who was let go, who keeps their own pages and dates, and says goodbye once to each', async () => {
    const id = await begun();
    await must(noors.open(seat, id));
    const content = {
      kind: 'moderation',
      seat,
      space: pair.space,
      dialogue: id,
      names: ['Ruth', 'Sam'],
      plan: 'Slowly',
      notes: 'Sam looked away.',
    } as const;
    await must(noor.page.pages.load());
    await must(noor.page.pages.keep({ id: randomUUID(), content }));
    await act('n', id, 'propose_wording', { text: 'When I hear the door, I …' });
    await of('s', id, ({ said: all }) => all.at(-1)?.text === 'When I hear the door, I …');
    await act('s', id, 'remove_neutral');
    const { spaces, past } = await until(noors.state, (state) => state.past.length === 1);
    expect(spaces).toEqual([]);
    expect(past).toMatchObject([{ seat, names: ['Ruth', 'Sam'], noted: [], canNote: true }]);
    expect(past[0]?.metOn.length).toBe(3);
    expect(noor.page.pages.state.get().items).toMatchObject([{ content }]);
    expect(await noors.move(seat, id, { act: 'end' })).toEqual({ refused: 'dialogue:unknown' });

    await of('r', id, ({ state }) => state.phase === 'suspended');
    await act('r', id, 'reschedule');
    await act('s', id, 'accept');
    await act('r', id, 'ready');
    if ((await of('s', id)).state.phase === 'lobby') await act('s', id, 'ready');
    await act('r', id, 'say', { text: 'Now it is only us.' });
    const heard = await of('s', id, ({ said: all }) => all.at(-1)?.text === 'Now it is only us.');
    // What a neutral said who has gone can be read on.
    expect(heard.said.some(({ text }) => text === 'When I hear the door, I …')).toBe(true);
    expect((heard as DialogueRoom).neutral).toEqual({ name: 'Noor', isHere: false });

    await must(noors.sendClosingNote(seat, 'child', 'Thank you for your courage.'));
    expect(await noors.sendClosingNote(seat, 'child', 'And one thing more.')).toEqual({
      refused: 'guest:unknown',
    });
    expect(noors.state.get().past).toMatchObject([{ noted: ['child'], canNote: true }]);
    expect((await must(pair.sams.neutralDays())).closingNotes).toMatchObject([
      { neutral: seat, name: 'Noor', text: 'Thank you for your courage.' },
    ]);
    expect((await must(pair.ruths.neutralDays())).closingNotes).toEqual([]);
  }, 120_000);

  it('is known by the name of whoever held it, also on the page of who let them go, and without a word of theirs', async () => {
    const before = sams.state.get().items.map(({ neutral }) => neutral?.name);
    expect(new Set(before)).toEqual(new Set(['Noor']));
    const mina = await seatNeutral('Mina');
    const id = await begun();
    await act('n', id, 'hold');
    await of('s', id, ({ said: all }) => all.at(-1)?.act === 'hold');
    await act('s', id, 'remove_neutral');
    for (const { state } of [pair.ruths, pair.sams])
      await until(state, ({ neutrals }) => neutrals.length === 0);
    await act('r', id, 'leave');
    for (const who of ['r', 's'] as const) {
      await of(who, id, ({ state }) => state.phase === 'left');
      const { items } = (who === 'r' ? ruths : sams).state.get();
      expect(items.map(({ neutral }) => neutral?.name)).toEqual(['Mina', ...before]);
    }
    mina.device.close();
  }, 120_000);

  it('keeps each word that a neutral read under what it was said with, when what was one person’s alone goes with their account', async () => {
    const tess = await seatNeutral('Tess');
    const id = await begun();
    await act('r', id, 'say', { text: 'I heard the door.' });
    await act('s', id, 'paraphrase', { text: 'You heard me go.' });
    await must(noors.open(seat, id));
    await of('n', id, ({ said: all }) => all.at(-1)?.text === 'You heard me go.');
    const before = await said('n', id);
    noors.leaveRoom();
    await must(pair.ruth.page.deleteAccount({ passphrase }));
    await must(noors.load());
    const isRuths = ([name, by]: (typeof before)[number]) =>
      by === 'a' && (name === 'intake' || name === 'whereabouts');
    expect(await said('n', id)).toEqual(before.filter((one) => !isRuths(one)));
    tess.device.close();
  }, 120_000);
});
