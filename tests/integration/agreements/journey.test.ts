import { isRefusal } from '@footbridge/domain';
import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { must, until } from '../client/cast.ts';
import {
  aClause,
  aDraft,
  accept,
  agree,
  day,
  offer,
  sign,
  turnedServer,
  two,
  versionOf,
  type Turned,
  type Two,
} from './two.ts';

let turned: Turned;
let pair: Two;
let admin: postgres.Sql;
beforeAll(async () => {
  turned = await turnedServer();
  admin = postgres(turned.server.database.adminUrl, { max: 1, onnotice: () => {} });
});
beforeEach(async () => {
  pair = await two(turned.server.origin);
}, 60_000);
afterAll(async () => {
  await admin.end();
  await turned.server.close();
});

type Kept = Record<string, unknown>;
const repliesAsKept = (): Promise<Kept[]> => admin<Kept[]>`select * from app.saying_reply`;
const keepReplies = async (replies: readonly Kept[]): Promise<void> => {
  for (const reply of replies) await admin`insert into app.saying_reply ${admin(reply as never)}`;
};

const members = () => ({ ruth: pair.ruths.state.get().own.member, sam: pair.sams.state.get().own.member });

describe('an agreement', () => {
  it('goes from an offer to what both have signed, is amended, superseded and ended', async () => {
    const { hers, theirs } = pair;
    const { ruth, sam } = members();
    const evenings = aClause(sam, 'No messages in the evening', {
      rule: { kind: 'quiet', binds: ruth, clock: sam, from: '21:00', to: '08:00', days: ['mon', 'sun'] },
    });
    const visits = aClause('both', 'We meet in a café');
    const first = await offer(hers, aDraft([evenings, visits]));
    await until(theirs.state, ({ open }) => open[0]?.id === first);
    const seen = versionOf(theirs, first);
    expect(seen).toMatchObject({ mine: false, status: 'offered', move: 'answer', signatures: [] });
    expect(seen.document!.clauses[0]!.ruleWords).toBe(
      'Ruth sends nothing between 21:00 and 08:00, on Monday and Sunday, on Sam’s clock.',
    );

    const softer = { ...visits, words: { ...visits.words, what: 'We meet in a café, for an hour' } };
    const second = await offer(theirs, aDraft([evenings, softer]), {
      version: first,
      answers: { [evenings.id]: 'accepted', [visits.id]: 'countered' },
    });
    await until(hers.state, ({ open }) => open[0]?.id === second);
    expect(versionOf(hers, first).status).toBe('countered');
    expect(versionOf(hers, second)).toMatchObject({ counters: first, move: 'answer' });
    await accept(hers, second);
    await until(theirs.state, ({ open }) => open[0]?.status === 'accepted');

    expect(await theirs.sign(second, { name: 'Sam', passphrase: 'not it', zone: 'UTC' })).toMatchObject({
      refused: 'session:wrong',
    });
    await must(sign(theirs, second, 'Sam Example'));
    expect(versionOf(theirs, second).ownSignature).not.toBeNull();
    await must(hers.load());
    expect(versionOf(hers, second).signatures).toEqual([]);
    await must(sign(hers, second, 'Ruth Example'));
    await turned.wait(day);
    await until(hers.state, ({ standing }) => standing?.status === 'in_effect');
    await until(theirs.state, ({ standing }) => standing?.status === 'in_effect');
    expect(versionOf(hers, second).signatures.map(({ name, mine }) => [name, mine])).toEqual(
      expect.arrayContaining([
        ['Ruth Example', true],
        ['Sam Example', false],
      ]),
    );

    const amended = await agree(turned, pair, aDraft([softer], { reviewOn: '2030-01-01' }));
    expect(versionOf(theirs, amended)).toMatchObject({ status: 'in_effect' });
    expect(versionOf(theirs, amended).document).toMatchObject({
      version: 3,
      supersedes: seen.digest && versionOf(theirs, second).digest,
    });
    expect(versionOf(theirs, second).status).toBe('superseded');

    await must(theirs.endClause(amended, softer.id));
    await until(hers.state, ({ standing }) => standing?.endings.length === 1);
    expect(hers.state.get().standing).toMatchObject({
      status: 'in_effect',
      endings: [{ mine: false, isSigned: true }],
    });
    await must(hers.endClause(amended, softer.id));
    await until(theirs.state, ({ standing }) => standing === null);
    expect(versionOf(theirs, amended).status).toBe('ended');
    expect([hers, theirs].map(({ state }) => state.get().trouble)).toEqual([null, null]);

    const evidence = await must(hers.evidence(second));
    expect(evidence?.signatures).toHaveLength(2);
    expect(evidence?.introductions).toHaveLength(2);
  }, 120_000);

  it('is signed once, though the answer to the first try was lost', async () => {
    const { hers, theirs } = pair;
    const id = await offer(hers, aDraft([aClause('both', 'We write once a week')]));
    await must(theirs.load());
    expect(await sign(theirs, id, 'Sam')).toMatchObject({ refused: 'agreement:changed' });
    await accept(theirs, id);
    await must(sign(theirs, id, 'Sam'));
    await must(sign(theirs, id, 'Sam'));
    expect(versionOf(theirs, id).ownSignature).not.toBeNull();
  }, 60_000);

  it('is not signed where it names the other otherwise than they are known here', async () => {
    const { hers, theirs, ruths, sams } = pair;
    const introduction = ruths.state.get().own.introduction!;
    const callOneself = async (name: string) => {
      await must(ruths.introduce({ ...introduction, name }));
      await until(sams.state, ({ other }) => other?.introduction?.name === name);
    };
    const id = await offer(hers, aDraft([aClause('both', 'We write once a week')]));
    await must(theirs.load());
    await accept(theirs, id);
    await callOneself('Somebody else');
    expect(await sign(theirs, id, 'Sam')).toEqual({ refused: 'agreement:other_parties' });
    await callOneself(introduction.name);
    await must(sign(theirs, id, 'Sam'));
  }, 60_000);

  it('is declined clause by clause, and what was declined rests', async () => {
    const { hers, theirs } = pair;
    const clause = aClause('both', 'We speak every Sunday');
    const id = await offer(hers, aDraft([clause]));
    await must(theirs.load());
    await must(theirs.answer(id, { [clause.id]: 'declined' }));
    await until(hers.state, ({ versions }) => versions[0]?.status === 'declined');
    expect(Object.keys(versionOf(hers, id).resting)).toEqual([clause.id]);
    expect(await hers.offer(randomUUID(), aDraft([clause]))).toMatchObject({ refused: 'clause:resting' });
    expect(isRefusal(await theirs.offer(randomUUID(), aDraft([clause])))).toBe(false);
    await turned.wait(91 * day);
    expect(isRefusal(await hers.offer(randomUUID(), aDraft([clause])))).toBe(false);
  }, 60_000);

  it('is left behind by either, openly, and a signature alone without a trace', async () => {
    const { hers, theirs } = pair;
    const id = await offer(hers, aDraft([aClause('both', 'We write once a week')]));
    await must(theirs.load());
    await accept(theirs, id);
    await must(sign(theirs, id, 'Sam'));
    await must(theirs.withdrawSignature(id));
    expect(versionOf(theirs, id)).toMatchObject({ ownSignature: null, move: 'sign' });
    await turned.wait(day);
    await must(hers.load());
    expect(versionOf(hers, id).signatures).toEqual([]);

    await must(hers.load());
    await must(sign(hers, id, 'Ruth'));
    await turned.wait(day);
    await until(theirs.state, ({ open }) => open[0]?.signatures.length === 1);
    expect(await hers.withdrawSignature(id)).toMatchObject({ refused: 'signature:shown' });
    await must(hers.stop(id));
    await until(theirs.state, ({ open }) => open.length === 0);
    expect(versionOf(theirs, id).status).toBe('withdrawn');
  }, 60_000);
});

describe('what is said beside an agreement', () => {
  it('is a limit of one’s own, a crossing, or topics; with a reply, and without a trace when taken back', async () => {
    const { hers, theirs } = pair;
    const [limit, crossing] = [randomUUID(), randomUUID()];
    const words = { what: 'I do not talk about money', when: '', until: '', ifCrossed: 'I hang up' };
    await must(theirs.declare(limit, words));
    await until(hers.state, ({ limits }) => limits.length === 1);
    expect(hers.state.get().limits[0]).toMatchObject({ mine: false, words, reply: null });
    await must(hers.reply(limit, { reply: 'read', text: '' }));
    await until(theirs.state, ({ limits }) => limits[0]?.reply?.reply === 'read');
    await must(hers.reply(limit, null));
    await until(theirs.state, ({ limits }) => limits[0]?.reply === null);

    await must(theirs.sayCrossed(crossing, { about: limit, what: words.what, text: 'On Sunday' }));
    await until(hers.state, ({ crossings }) => crossings[0]?.text === 'On Sunday');
    await must(hers.reply(crossing, { reply: 'repair', text: 'I am sorry.' }));
    await until(theirs.state, ({ crossings }) => crossings[0]?.reply?.text === 'I am sorry.');
    const answered = await repliesAsKept();
    await must(theirs.sayCrossed(crossing, { about: limit, what: words.what, text: 'Every day' }));
    await keepReplies(answered);
    await must(hers.load());
    // What was replied to other words is no reply to these.
    expect(hers.state.get().crossings[0]).toMatchObject({ text: 'Every day', reply: null });
    await must(theirs.load());
    await must(theirs.takeBack(crossing));
    await until(hers.state, ({ crossings }) => crossings.length === 0);

    const topic = { id: randomUUID(), name: 'The house', status: 'later' } as const;
    await must(theirs.showTopics([topic]));
    await until(hers.state, ({ topics }) => topics.other?.length === 1);
    await must(theirs.showTopics([{ ...topic, status: 'open' }]));
    await until(hers.state, ({ topics }) => topics.other?.[0]?.status === 'open');
    await must(theirs.showTopics(null));
    await until(hers.state, ({ topics }) => topics.other === null);
  }, 60_000);

  it('is something small that one will do: reported by its owner, confirmed by the other if they like', async () => {
    const { hers, theirs } = pair;
    const [id, commitment] = [randomUUID(), { what: 'I will send the photographs.', byWhen: 'in May' }];
    await must(theirs.commit(id, { commitment, report: null }));
    await until(hers.state, ({ commitments }) => commitments.length === 1);
    expect(hers.state.get().commitments[0]).toMatchObject({ mine: false, commitment, report: null });
    await must(theirs.commit(id, { commitment, report: 'done' }));
    await until(hers.state, ({ commitments }) => commitments[0]?.report === 'done');
    await must(hers.reply(id, { reply: 'confirmed', text: '' }));
    await until(theirs.state, ({ commitments }) => commitments[0]?.reply?.reply === 'confirmed');
    await must(theirs.takeBack(id));
    await until(hers.state, ({ commitments }) => commitments.length === 0);
  }, 60_000);
});
