import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as boundaries from '../../support/pair/boundaries.ts';
import type { Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { day, turnedServer, type Turned } from './two.ts';

const isLongForm = inject('isLongForm');
/** Pairs race beside each other, several times each, and then others come: what was said grows with every race. */
const races = isLongForm ? { pairs: 20, times: 10, groups: 5 } : { pairs: 4, times: 3, groups: 1 };
const all = races.pairs * races.times * races.groups;

let turned: Turned;
beforeAll(async () => void (turned = await turnedServer()));
afterAll(() => turned.server.close());

const ok = async (answer: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(JSON.stringify(body));
};

/** Two people, what stands between them, and what is on the table. */
class Table {
  readonly one: Member;
  readonly other: Member;
  stands: boundaries.Offered | null = null;
  offered!: boundaries.Offered;

  constructor([one, other]: readonly [Member, Member]) {
    this.one = one;
    this.other = other;
  }

  /** An amendment, where something stands. */
  offer(by = this.one, wish: boundaries.Offer = {}): Promise<boundaries.Offered> {
    const amending = this.stands && { supersedes: this.stands.digest, agreement: this.stands.agreement };
    return boundaries.offerVersion(by, { ...amending, ...wish });
  }

  /** Puts something on the table to which both say yes. */
  async accept(): Promise<void> {
    this.offered = await this.offer();
    await ok(Promise.resolve(this.offered.answer));
    await ok(boundaries.answerVersion(this.other, this.offered));
  }

  sign = (by: Member) => boundaries.signVersion(by, this.offered);
  signBoth = () => Promise.all([ok(this.sign(this.one)), ok(this.sign(this.other))]);

  /** What was said since both said yes: the same to both. */
  async said(): Promise<string[]> {
    const [own, theirs] = [
      await boundaries.listAgreements(this.one),
      await boundaries.listAgreements(this.other),
    ];
    expect(theirs.body.said).toEqual(own.body.said);
    const said = own.body.said as { content: { kind: string; version?: string } }[];
    const yes = said.findIndex(
      ({ content: { kind, version } }) => kind === 'answered' && version === this.offered.id,
    );
    return said.slice(yes + 1).map(({ content }) => content.kind);
  }
}

/** Two hands of the clock, on the day after. */
const letShow = () => Promise.all([turned.wait(day), turned.hand()]);
/** Some moment while a hand goes from pair to pair. */
const meanwhile = () => sleep(Math.random() * 10 * races.pairs);

async function agree(tables: readonly Table[]): Promise<void> {
  await Promise.all(tables.map((table) => table.accept()));
  await Promise.all(tables.map((table) => table.signBoth()));
  await letShow();
  for (const table of tables) table.stands = table.offered;
}

/**
 * Has pairs race, all at the same instant, over and over.
 * @param race what came of it for each of them, in a word.
 * @returns how often each came about.
 */
async function hold(race: (tables: readonly Table[], time: number) => Promise<readonly string[]>) {
  const seen: Record<string, number> = {};
  for (let group = 0; group < races.groups; group += 1) {
    turned.back();
    const tables: Table[] = [];
    // One after the other: too many who sign up at once are asked to wait.
    for (let pair = 0; pair < races.pairs; pair += 1)
      tables.push(new Table(await openPair(turned.server.origin)));
    await agree(tables);
    for (let time = 0; time < races.times; time += 1) {
      for (const outcome of await race(tables, time)) seen[outcome] = (seen[outcome] ?? 0) + 1;
    }
  }
  if (isLongForm) console.log(expect.getState().currentTestName, seen);
  return seen;
}

/** A race that always ends in one way is none; in a dozen it may by chance. */
function expectEither(seen: Record<string, number>, one: string, other: string) {
  const [ones, others] = [seen[one] ?? 0, seen[other] ?? 0];
  expect(ones + others).toBe(all);
  if (isLongForm) expect(Math.min(ones, others)).toBeGreaterThan(0);
}

const each = <T>(tables: readonly Table[], act: (table: Table, place: number) => Promise<T>) =>
  Promise.all(tables.map(act));

describe('two who act at once', { timeout: 30 * 60_000 }, () => {
  it('sign to one agreement, each once, however many hands let it be seen', async () => {
    const seen = await hold(async (tables) => {
      await agree(tables);
      return each(tables, async (table) => (await table.said()).join());
    });
    expect(seen).toEqual({ 'signed,signed': all });
  });

  it('change and sign to one outcome: the changed words are on the table, and nobody has signed those', async () => {
    const seen = await hold(async (tables, time) => {
      await each(tables, async (table) => {
        await table.accept();
        await ok(table.sign(table.other));
      });
      const signed = await each(tables, async (table) => {
        const { one, other, offered } = table;
        const answering = { version: offered.id, answers: { [offered.clause]: 'countered' as const } };
        const change = time % 2 === 0 ? table.offer(one) : table.offer(other, { answering });
        const [answer, changed] = await Promise.all([table.sign(one), change]);
        expect(changed.answer.status).toBe(200);
        return answer.status;
      });
      await letShow();
      return each(tables, async (table, place) => {
        expect(await table.said()).toEqual(['offered']);
        return signed[place] === 200 ? 'signed, then changed' : `changed, then refused: ${signed[place]}`;
      });
    });
    expectEither(seen, 'signed, then changed', 'changed, then refused: 409');
  });

  it('change what is just being let be seen to one outcome: it holds, or it is changed', async () => {
    const seen = await hold(async (tables) => {
      await each(tables, async (table) => {
        await table.accept();
        await table.signBoth();
      });
      const change = (table: Table) => meanwhile().then(() => table.offer());
      const [changes] = await Promise.all([each(tables, change), letShow()]);
      return each(tables, async (table, place) => {
        const said = await table.said();
        if (changes[place]!.answer.status === 200) {
          // One of the two may have been seen before; the second never is.
          expect(['offered', 'signed,offered']).toContain(said.join());
          return 'changed';
        }
        expect(said).toEqual(['signed', 'signed']);
        table.stands = table.offered;
        return 'holds';
      });
    });
    expectEither(seen, 'changed', 'holds');
  });

  it('withdraw and let it be seen to one outcome', async () => {
    const seen = await hold(async (tables) => {
      await each(tables, async (table) => {
        await table.accept();
        await ok(table.sign(table.one));
      });
      const withdraw = ({ one, offered }: Table) =>
        meanwhile().then(() => boundaries.withdrawSignature(one, offered));
      const [withdrawn] = await Promise.all([each(tables, withdraw), letShow()]);
      return each(tables, async (table, place) => {
        const isShown = (await table.said()).includes('signed');
        expect(withdrawn[place]!.status).toBe(isShown ? 409 : 200);
        expect((await boundaries.listAgreements(table.one)).body.pending).toEqual([]);
        return isShown ? 'shown' : 'gone';
      });
    });
    expectEither(seen, 'shown', 'gone');
  });
});
