import type { AgreedRule, Answers, SayingKind } from '@footbridge/domain';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Answer } from '../browser-like.ts';
import { anEnvelope } from '../person.ts';
import type { Member } from './member.ts';

/** Everything about boundaries, at the level of the wire: envelopes hold noise, signatures are real. */
const path = ({ space }: Member, rest: string) => `/spaces/${space}${rest}`;

export interface Offered {
  readonly id: string;
  /** The line of versions. */
  readonly agreement: string;
  readonly digest: string;
  readonly clause: string;
  readonly hash: string;
  readonly answer: Answer;
}

export interface Offer {
  readonly id?: string;
  readonly supersedes?: string | null;
  readonly clause?: string;
  readonly rule?: AgreedRule | null;
  readonly owner?: string;
  readonly answering?: { version: string; answers: Answers } | null;
  readonly epoch?: number;
  readonly agreement?: string;
  readonly envelope?: string;
}

export async function offerVersion(member: Member, wish: Offer = {}): Promise<Offered> {
  const {
    id = randomUUID(),
    supersedes = null,
    clause = randomUUID(),
    rule = null,
    owner = 'both',
    answering = null,
    epoch = 2,
    agreement = randomUUID(),
    envelope = anEnvelope(),
  } = wish;
  const digest = createHash('sha256').update(randomBytes(32)).digest('base64url');
  const outline = {
    agreement,
    version: 1,
    digest,
    supersedes,
    clauses: [{ id: clause, kind: 'agreed', owner, rule }],
    effectiveFrom: null,
    reviewOn: null,
    answering,
  };
  const { act, hash } = member.author.sign({
    kind: 'agreement:offer',
    space: member.space,
    member: member.id,
    item: id,
    envelope,
  });
  const body = { outline, sealed: { epoch, envelope }, act };
  const answer = await member.browser.send('PUT', path(member, `/agreements/${id}`), body);
  return { id, agreement, digest, clause, hash, answer };
}

export function answerVersion(
  member: Member,
  { id: version, clause }: Offered,
  said = 'accepted',
  epoch = 2,
) {
  const [id, envelope] = [randomUUID(), anEnvelope()];
  const { act } = member.author.sign({
    kind: 'agreement:answer',
    space: member.space,
    member: member.id,
    item: id,
    envelope,
  });
  const body = { id, answers: { [clause]: said }, sealed: { epoch, envelope }, act };
  return member.browser.send('POST', path(member, `/agreements/${version}/answers`), body);
}

export function signVersion(
  member: Member,
  { id: version, agreement, digest }: Offered,
  { epoch = 2, zone = 'Europe/Berlin' } = {},
) {
  const envelope = anEnvelope();
  const { act } = member.author.sign({
    kind: 'agreement:sign',
    space: member.space,
    member: member.id,
    item: agreement,
    envelope,
  });
  const body = { id: randomUUID(), digest, sealed: { epoch, envelope }, act, zone };
  return member.browser.send('PUT', path(member, `/agreements/${version}/signature`), body);
}

export const withdrawSignature = (member: Member, { id }: Pick<Offered, 'id'>): Promise<Answer> =>
  member.browser.send('DELETE', path(member, `/agreements/${id}/signature`));

/** Without keys at hand, for stepping back asks for none; or signed. */
export function stopVersion(
  member: Member,
  { id: version }: Pick<Offered, 'id'>,
  isSigned = false,
): Promise<Answer> {
  const id = randomUUID();
  const words = { kind: 'agreement:stop', space: member.space, member: member.id, item: id } as const;
  const act = isSigned ? member.author.sign({ ...words, envelope: null }).act : null;
  return member.browser.send('POST', path(member, `/agreements/${version}/end`), { id, act });
}

export const endClause = (member: Member, { id, clause }: Offered): Promise<Answer> =>
  member.browser.send('POST', path(member, `/agreements/${id}/clauses/${clause}/end`), {
    id: randomUUID(),
    act: null,
  });

export const listAgreements = (member: Member): Promise<Answer> =>
  member.browser.send('GET', path(member, '/agreements'));

export const listSayings = (member: Member): Promise<Answer> =>
  member.browser.send('GET', path(member, '/sayings'));

export function say(
  member: Member,
  kind: SayingKind = 'declared',
  saying: string = randomUUID(),
  epoch = 2,
): Promise<Answer> & { saying: string } {
  const envelope = anEnvelope();
  const { act } = member.author.sign({
    kind: 'saying:say',
    space: member.space,
    member: member.id,
    item: saying,
    envelope,
  });
  const body = { kind, sealed: { epoch, envelope }, act };
  return Object.assign(member.browser.send('PUT', path(member, `/sayings/${saying}`), body), { saying });
}

export const takeBackSaying = (member: Member, saying: string): Promise<Answer> =>
  member.browser.send('DELETE', path(member, `/sayings/${saying}`));

export function replyToSaying(
  member: Member,
  saying: string,
  envelope: string | null = anEnvelope(),
  epoch = 2,
): Promise<Answer> {
  const reply = envelope && {
    sealed: { epoch, envelope },
    act: member.author.sign({
      kind: 'saying:reply',
      space: member.space,
      member: member.id,
      item: saying,
      envelope,
    }).act,
  };
  return member.browser.send('PUT', path(member, `/sayings/${saying}/reply`), { reply });
}
