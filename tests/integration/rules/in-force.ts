import type { AgreedRule } from '@footbridge/domain';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import {
  answerVersion,
  offerVersion,
  signVersion,
  type Offer,
  type Offered,
} from '../../support/pair/boundaries.ts';
import type { Member } from '../../support/pair/member.ts';
import type { TestServer } from '../../support/server.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A clock that a test turns. */
export interface Turned {
  readonly set: (moment: string) => void;
  readonly pass: (time: number) => Promise<void>;
  readonly hand: () => Promise<void>;
}

export function turn(server: TestServer, from: string): Turned {
  let now = Date.parse(from);
  Object.assign(server.app.services, { now: () => new Date(now) });
  const hand = () => releaseDue(server.app.services);
  return {
    set: (moment) => void (now = Date.parse(moment)),
    hand,
    pass: async (time) => {
      now += time;
      await hand();
    },
  };
}

const fine = async (answer: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`refused: ${JSON.stringify(body)}`);
};

/** A rule that both have signed; both cooling-offs are over a day later. */
export async function agreeTo(
  { pass }: Turned,
  [one, other]: readonly [Member, Member],
  rule: AgreedRule | null,
  wish: Offer = {},
): Promise<Offered> {
  const offered = await offerVersion(one, { rule, ...wish });
  await fine(Promise.resolve(offered.answer));
  await fine(answerVersion(other, offered));
  await fine(signVersion(one, offered));
  await fine(signVersion(other, offered));
  await pass(day);
  return offered;
}
