import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import type { AgreementDocument, Clause } from './agreement-document.ts';
import { offerVersion, restsUntil } from './offer.ts';
import { isOutline } from './outline.ts';
import { readAgreement } from './read-agreement.ts';
import { ruleInWords } from './rule-in-words.ts';
import type { AgreedRule } from './rules.ts';
import type { Said, VersionOutline } from './said.ts';
import { replyToSaying, say } from './sayings.ts';
import { endClause } from './end-clause.ts';
import { rulesFor, statusOf } from './status.ts';
import { readVersions } from './versions.ts';

const ruth = '0a8f9f4e-6f2a-4c5e-9a53-0d1f2f0c6f01';
const sam = '9b1f1d2c-3a6e-4c0d-8a55-5d2c1b7e9f02';
const names = new Map([
  [ruth, 'Ruth'],
  [sam, 'Sam'],
]);
const nameOf = (member: string) => names.get(member) ?? '';
const bytes = 'A'.repeat(43);
const clause = (change: Partial<Clause> = {}): Clause => ({
  id: '5f6b3f0e-1d4f-4b9f-8f7a-3f1b6a1e2c03',
  kind: 'agreed',
  owner: 'both',
  words: { what: 'We write once a week', when: '', until: '', ifCrossed: '' },
  rule: null,
  ruleWords: null,
  ...change,
});
const document = (change: Partial<AgreementDocument> = {}): AgreementDocument => ({
  format: 'footbridge-agreement/1',
  space: '5f6b3f0e-1d4f-4b9f-8f7a-3f1b6a1e2c04',
  agreement: '5f6b3f0e-1d4f-4b9f-8f7a-3f1b6a1e2c05',
  version: 1,
  supersedes: null,
  salt: bytes,
  parties: [
    { member: ruth, name: 'Ruth', signingKey: bytes },
    { member: sam, name: 'Sam', signingKey: bytes },
  ],
  clauses: [clause()],
  effectiveFrom: null,
  reviewOn: null,
  ...change,
});
const rules: [AgreedRule, string][] = [
  [
    { kind: 'quiet', binds: ruth, clock: sam, from: '21:00', to: '08:00', days: ['sun', 'mon'] },
    'Ruth sends nothing between 21:00 and 08:00, on Monday and Sunday, on Sam’s clock.',
  ],
  [
    { kind: 'silence', binds: 'both', clock: ruth, dates: [{ from: '2027-03-05', to: '2027-03-05' }] },
    'Neither of us sends anything on 5 March 2027, on Ruth’s clock.',
  ],
  [
    { kind: 'pace', binds: 'both', items: 2, per: 'week' },
    'Each of us sends at most 2 messages or letters in 7 days.',
  ],
  [{ kind: 'pace', binds: sam, items: 1, per: 'week' }, 'Sam sends at most one message or letter in 7 days.'],
  [{ kind: 'length', binds: ruth, characters: 1500 }, 'Ruth sends messages of at most 1,500 characters.'],
  [
    { kind: 'only-in-sessions', binds: 'both' },
    'Neither of us sends anything outside a session that both have said yes to.',
  ],
  [{ kind: 'seen-by', binds: ruth, who: 'us' }, 'What Ruth writes is seen by the two of us alone.'],
  [
    { kind: 'seen-by', binds: 'both', who: 'neutral' },
    'What either of us writes may also be seen by the neutral person.',
  ],
];

describe('the document', () => {
  it('is taken as it is, with every rule in the words that both read', () => {
    expect(readAgreement(document())).toEqual(document());
    for (const [rule, words] of rules) {
      expect(ruleInWords(rule, nameOf)).toBe(words);
      expect(readAgreement(document({ clauses: [clause({ rule, ruleWords: words })] }))).toMatchObject({
        version: 1,
      });
    }
  });

  it('is refused by name for whatever is wrong with it', () => {
    const [[rule]] = rules as [[AgreedRule, string]];
    const words = (change: object) => clause({ words: { ...clause().words, ...change } });
    const wrong: [unknown, string][] = [
      [null, 'not-ours'],
      [{ ...document(), format: 'footbridge-agreement/2' }, 'version-unknown'],
      [{ ...document(), more: 1 }, 'not-ours'],
      [{ ...document(), salt: 'short' }, 'not-ours'],
      [document({ parties: [document().parties[1], document().parties[0]] }), 'parties-wrong'],
      [document({ clauses: [] }), 'no-clauses'],
      [document({ clauses: Array.from({ length: 200 }, () => clause()) }), 'too-many-clauses'],
      [document({ clauses: [clause(), clause()] }), 'clause-twice'],
      [document({ clauses: [words({ what: '  ' })] }), 'clause-empty'],
      [document({ clauses: [words({ what: 'x'.repeat(10_000) })] }), 'text-too-long'],
      [document({ clauses: [words({ when: 'x'.repeat(301) })] }), 'text-too-long'],
      [document({ clauses: [words({ when: '\ud800' })] }), 'text-damaged'],
      [document({ clauses: [words({ more: '' })] }), 'clause-damaged'],
      [document({ clauses: [clause({ owner: bytes })] }), 'clause-damaged'],
      [document({ clauses: [clause({ kind: 'declared' })] }), 'clause-damaged'],
      [
        document({ clauses: [clause({ rule, ruleWords: 'Ruth may send what she likes.' })] }),
        'rule-words-differ',
      ],
      [document({ clauses: [clause({ ruleWords: 'A rule' })] }), 'rule-words-differ'],
      [document({ clauses: [clause({ rule: { ...rule, kind: 'loud' } as never })] }), 'rule-unknown'],
      [document({ clauses: [clause({ rule: { ...rule, days: [] } as never })] }), 'rule-damaged'],
      [document({ clauses: [clause({ rule: { ...rule, zone: 'UTC' } as never })] }), 'rule-damaged'],
      [document({ effectiveFrom: '2027-02-30' }), 'date-wrong'],
      [document({ effectiveFrom: '2027-02-02', reviewOn: '2027-02-01' }), 'dates-in-wrong-order'],
    ];
    for (const [value, flaw] of wrong) expect(readAgreement(value)).toMatchObject({ flaw });
  });
});

const at = new Date('2030-01-01T12:00:00Z');
const later = (time: number) => new Date(at.getTime() + time);
const seen = { phase: 'open', epoch: 2, rekeyDue: false, look: 'open' } as const;
const outline = (clauses: VersionOutline['clauses']) => ({
  agreement: 'line',
  version: 1,
  digest: 'digest',
  supersedes: null,
  clauses,
  effectiveFrom: null,
  reviewOn: null,
  answering: null,
});
const pace: AgreedRule = { kind: 'pace', binds: 'both', items: 1, per: 'week' };
const clauses = [
  { id: 'ours', kind: 'agreed', owner: 'both', rule: pace },
  { id: 'sams', kind: 'agreed', owner: sam, rule: { ...pace, binds: ruth } },
] as const;
const offered: Said = { ...outline(clauses), id: 'v', by: ruth, at, kind: 'offered' };
const signed = (by: string): Said => ({
  id: by,
  by,
  at,
  kind: 'signed',
  version: 'v',
  digest: 'digest',
  signedAt: at,
});
const bothAccepted: Said = {
  id: 'a',
  by: sam,
  at,
  kind: 'answered',
  version: 'v',
  answers: { ours: 'accepted', sams: 'accepted' },
};

describe('ending a clause', () => {
  const ended = (by: string, id: string): Said => ({
    id: `${by} ${id}`,
    by,
    at,
    kind: 'clause_ended',
    version: 'v',
    clause: id,
  });
  const standing = [offered, bothAccepted, signed(ruth), signed(sam)];
  const boundBy = (said: readonly Said[], member: string) =>
    rulesFor(readVersions(said), member, at).map(({ clause: id }) => id);

  it('ends one’s own promise and leaves the other’s', () => {
    expect([boundBy(standing, ruth), boundBy(standing, sam)]).toEqual([['ours', 'sams'], ['ours']]);
    const without = [...standing, ended(ruth, 'ours')];
    expect([boundBy(without, ruth), boundBy(without, sam)]).toEqual([['sams'], ['ours']]);
  });

  it('by whoever’s limit it is sets the other free', () => {
    expect(boundBy([...standing, ended(sam, 'sams')], ruth)).toEqual(['ours']);
  });

  it('is nobody’s who promised nothing in it, and happens once', () => {
    const versions = readVersions(standing);
    const own = [{ ...clauses[0], owner: ruth, rule: null }];
    const [hers] = readVersions([{ ...offered, clauses: own } as Said, signed(ruth), signed(sam)]);
    expect(endClause([hers!], sam, { version: 'v', clause: 'ours' }, at)).toEqual({
      refused: 'clause:unknown',
    });
    expect(endClause(versions, sam, { version: 'v', clause: 'none' }, at)).toEqual({
      refused: 'clause:unknown',
    });
    expect(endClause(versions, sam, { version: 'w', clause: 'ours' }, at)).toEqual({
      refused: 'agreement:unknown',
    });
    const twice = readVersions([...standing, ended(ruth, 'ours')]);
    expect(endClause(twice, ruth, { version: 'v', clause: 'ours' }, at)).toBeNull();
    expect(endClause(readVersions([offered]), ruth, { version: 'v', clause: 'ours' }, at)).toEqual({
      refused: 'agreement:changed',
    });
  });
});

describe('a signature', () => {
  it('under another digest is none', () => {
    const other = { ...signed(sam), digest: 'another' } as Said;
    const versions = readVersions([offered, bothAccepted, signed(ruth), other]);
    expect(statusOf(versions[0]!, versions, at)).toBe('accepted');
  });
});

describe('a clause that was declined', () => {
  const declined = readVersions([offered, { ...bothAccepted, answers: { ours: 'declined' } } as Said]);
  const offer = (by: string, now: Date) =>
    offerVersion(seen, declined, by, { ...outline([clauses[0]]), epoch: 2 }, now);

  it('rests for ninety days, but for whoever declined it', () => {
    expect(restsUntil(declined, ruth, 'ours', at)).toEqual(later(limits.clauseRest));
    expect(offer(ruth, later(limits.clauseRest - 1))).toEqual({ refused: 'clause:resting' });
    expect(offer(ruth, later(limits.clauseRest))).toEqual({ type: 'offered' });
    expect(offer(sam, at)).toEqual({ type: 'offered' });
  });

  it('does not stand in the way of answering whoever declined it, once they offer it themselves', () => {
    const theirs = {
      ...outline([clauses[0], clauses[1]]),
      kind: 'offered',
      id: 'theirs',
      by: sam,
      at,
    } as Said;
    const versions = readVersions([
      offered,
      { ...bothAccepted, answers: { ours: 'declined' } } as Said,
      theirs,
    ]);
    const counter = { ...outline([clauses[0]]), epoch: 2 };
    const answering = { version: 'theirs', answers: {} };
    expect(offerVersion(seen, versions, ruth, { ...counter, answering }, at)).toEqual({ type: 'offered' });
    expect(offerVersion(seen, versions, ruth, counter, at)).toEqual({ refused: 'clause:resting' });
  });
});

describe('a version', () => {
  const standing = readVersions([offered, bothAccepted, signed(ruth), signed(sam)]);
  const offer = (change: object, versions = standing) =>
    offerVersion(
      seen,
      versions,
      ruth,
      { ...outline([clauses[0]]), supersedes: 'digest', epoch: 2, ...change },
      at,
    );

  it('has a number no higher than the one after the highest there is', () => {
    expect(offer({ version: 2 })).toEqual({ type: 'offered' });
    expect(offer({ version: 3 })).toEqual({ refused: 'request:invalid' });
    expect(offer({ version: 2, supersedes: null }, [])).toEqual({ refused: 'request:invalid' });
  });

  it('is of the line of what it answers, or else of what stands', () => {
    expect(offer({ agreement: 'another' })).toEqual({ refused: 'request:invalid' });
    expect(offer({ agreement: 'another', supersedes: null }, [])).toEqual({ type: 'offered' });
    const theirs = readVersions([{ ...offered, by: sam, agreement: 'theirs' } as Said]);
    const answering = { version: 'v', answers: { ours: 'countered' } };
    expect(offer({ answering, supersedes: null }, theirs)).toEqual({ refused: 'request:invalid' });
    expect(offer({ answering, supersedes: null, agreement: 'theirs' }, theirs)).toEqual({ type: 'offered' });
  });
});

describe('what stands in clear of a version', () => {
  it('names the two and nobody else, each clause once, and dates in their order', () => {
    const members = [ruth, sam];
    expect(isOutline(outline(clauses), members)).toBe(true);
    expect(isOutline(outline(clauses), [ruth, ruth])).toBe(false);
    expect(isOutline(outline([clauses[0], clauses[0]]), members)).toBe(false);
    expect(isOutline(outline([{ ...clauses[0], kind: 'declared' }]), members)).toBe(false);
    expect(isOutline(outline([{ id: 'x', kind: 'declared', owner: sam, rule: pace }]), members)).toBe(false);
    expect(
      isOutline({ ...outline(clauses), effectiveFrom: '2030-01-02', reviewOn: '2030-01-01' }, members),
    ).toBe(false);
  });
});

describe('what is said beside an agreement', () => {
  it('is said and replied to only where one can write; a reply is taken back anywhere', () => {
    expect(say(seen, 2, 0)).toEqual({ type: 'saying:said' });
    expect(say(seen, 2, limits.sayings)).toEqual({ refused: 'saying:too_many' });
    expect(say({ ...seen, look: 'resting' }, 2, 0)).toEqual({ refused: 'space:resting' });
    expect(say({ ...seen, phase: 'waiting' }, 2, 0)).toEqual({ refused: 'space:not_open' });
    expect(replyToSaying(seen, { by: ruth }, sam, 1)).toEqual({ refused: 'key:stale' });
    expect(replyToSaying({ ...seen, look: 'left' }, { by: ruth }, sam, null)).toEqual({
      type: 'saying:changed',
    });
    for (const saying of [undefined, { by: sam }])
      expect(replyToSaying(seen, saying, sam, 2)).toEqual({ refused: 'saying:unknown' });
  });
});
