import type { Act } from '@footbridge/domain';
import { randomBytes } from 'node:crypto';
import * as act from '../../support/pair/acts.ts';
import type { Member } from '../../support/pair/member.ts';
import { anEnvelope } from '../../support/person.ts';
import { sockets, type guestRoles, type Role } from './scene.ts';

export type Rows = Partial<Record<Act, Row>>;

export interface Row {
  readonly perform: (member: Member, role: Role) => Promise<act.Reply>;
  /** `ok` or the refusal, for each role in the order of `roles`. */
  readonly expected: readonly [string, string, string, string];
  /** Where it is not the outsider's answer. */
  readonly guests?: Partial<Record<(typeof guestRoles)[number], string>>;
}

export const http = (method: string, rest: string, body?: (member: Member) => object) => (member: Member) =>
  member.browser.send(method, `/spaces/${member.space}${rest}`, body?.(member));

type Signable = 'space:consent' | 'member:introduce' | 'acknowledgement:write' | 'key:replace';

export function signed(member: Member, kind: Signable) {
  const envelope = kind === 'space:consent' || kind === 'key:replace' ? null : anEnvelope();
  const { space, id } = member;
  const { act: whole } = member.author.sign({ kind, space, member: id, item: id, envelope });
  return { act: whole, ...(envelope && { sealed: { epoch: 2, envelope } }) };
}

export const command =
  (name: Act, input: (member: Member) => object) =>
  async (member: Member, role: Role): Promise<act.Reply> => {
    const socket = sockets.get(role);
    return socket ? act.command(socket, name, input(member)) : { refused: 'session:missing' };
  };

export const aSecret = () => randomBytes(32).toString('base64url');

export const forMembers = ['ok', 'ok', 'space:unknown', 'session:missing'] as const;
export const forOwner = (other: string) => ['ok', other, 'space:unknown', 'session:missing'] as const;
export const forAnyone = (answer: string) => [answer, answer, answer, answer] as const;

export const forAccounts = (answer: string) => [answer, answer, answer, 'session:missing'] as const;
