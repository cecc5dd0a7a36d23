import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courtesies, faulty, goodLetter, nearMisses } from './labelled.fixture.ts';
import { review } from './index.ts';

const apology = (text: string) => review(text, { kind: 'apology' });
const categories = (text: string) => [
  ...apology(text).findings.map((one) => one.category as string),
  ...apology(text).help.map(() => 'help'),
];
const marked = (text: string, category: string) =>
  apology(text)
    .findings.filter((one) => one.category === category)
    .map(({ start, end }) => text.slice(start, end));

describe('the labelled sentences', () => {
  it('are caught in the right family, at least 95 in a hundred', () => {
    const missed = faulty.filter(
      ([text, families]) => !categories(text).some((one) => families.includes(one)),
    );
    expect(missed.length).toBeLessThanOrEqual(faulty.length * 0.05);
  });

  it('are left alone strongly where they only look like a fault', () => {
    const strong = nearMisses.flatMap((text) =>
      apology(text).findings.filter((one) => one.strength === 'strong'),
    );
    expect(strong).toEqual([]);
  });

  it('are at most lightly marked where they are a courtesy', () => {
    const strong = courtesies.flatMap((text) =>
      apology(text).findings.filter((one) => one.strength === 'strong'),
    );
    expect(strong).toEqual([]);
  });

  it('hold one whole good letter with nothing to look at', () => {
    expect(apology(goodLetter).findings).toEqual([]);
  });
});

it('reads the first text of its life as it reads every other', () => {
  const first = `
    import { review } from '${import.meta.dirname}/index.ts';
    const read = () => review('I am sorry if I hurt you, but I was tired.', { kind: 'apology' })
      .findings.map((one) => one.category).join();
    process.stdout.write([read(), read()].join(' '));
  `;
  const findings = execFileSync(process.execPath, ['--input-type=module', '--eval', first], {
    encoding: 'utf8',
  });
  expect(findings).toBe('conditional,contrast conditional,contrast');
});

describe('direction', () => {
  it('marks owning and then excuse, from the connective to the end of its clause', () => {
    expect(marked('I am sorry I sold the piano, but the rent was due.', 'contrast')).toEqual([
      'but the rent was due',
    ]);
  });
  it('leaves excuse and then owning alone', () => {
    expect(categories('I was exhausted, but that is no excuse for what I called you.')).toEqual([]);
  });
  it('reaches back over a full stop', () => {
    expect(marked('I am sorry about the party. But you started it.', 'contrast')).toEqual([
      'But you started it',
    ]);
  });
  it('reads a concession that comes first, and what follows it', () => {
    expect(categories('Although I am sorry about the party, you started it.')).toEqual([
      'contrast',
      'blame-shift',
    ]);
  });
  it('hears a promise after “but”', () => {
    expect(categories('I cannot give you those years back, but I will pay for the course.')).toEqual([]);
  });
});

describe('if', () => {
  it.each([
    'im sorry if i upset u',
    'If I upset you, I’m sorry.',
    'Sorry if anything I wrote came across as cold 😕',
    'Should my words have offended you, I apologise.',
  ])('makes the harm a maybe: %s', (text) => {
    expect(categories(text)).toContain('conditional');
  });
  it.each([
    'I asked if you had eaten.',
    'If you would rather not write back, that is all right.',
    'I treated you as if you were in the way.',
    'If only I had picked up the phone.',
    'You said “sorry if I woke you” and I laughed.',
  ])('says nothing of the kind: %s', (text) => {
    expect(categories(text)).toEqual([]);
  });
});

describe('set phrases of good intent, of somebody else and of once', () => {
  it.each([
    ['I was wrong to leave. I did my best.', 'justification'],
    ['I meant well.', 'justification'],
    ['I am sorry that I read your diary. I was under a lot of stress.\nI told your aunt.', 'justification'],
    ['i didnt mean to hurt u', 'justification'],
    ['I just wanted what was best for you. I am sorry.', 'justification'],
    ['Your father turned you against me.', 'blame-shift'],
    ['I was harsh, I know. She has set you against us.', 'blame-shift'],
    ['You made me so angry that I lost control.', 'blame-shift'],
    ['I only hit you once.', 'minimising'],
  ])('are marked wherever they stand: %s', (text, category) => {
    expect(categories(text)).toContain(category);
  });
  it.each([
    'I told myself I meant well, and that is no excuse.',
    'I never meant to hurt you, and I did hurt you.',
    'I did my best to hide it from you.',
    'I did not do my best.',
    'Your mother never turned you against me. I did that.',
    'I turned you against your father.',
    'For years I said he turned you against me. It was wrong of me to say so.',
  ])('are left alone where they are owned, told or refused: %s', (text) => {
    expect(categories(text)).toEqual([]);
  });
});

describe('words that may mean danger', () => {
  it.each([
    "I can't go on like this.",
    'You would all be better off without me.',
    'i dont want to be here anymore',
  ])('bring help and never a fault: %s', (text) => {
    expect(apology(text).help).toHaveLength(1);
    expect(apology(text).findings).toEqual([]);
  });
  it('are not heard in figures of speech', () => {
    expect(apology('My phone died and I was dead wrong not to ring back.').help).toEqual([]);
  });
});

describe('elements', () => {
  it('are the six of an apology', () => {
    const text =
      'I am sorry I read your diary. I did it because I was jealous. It was wrong. I will never do it again. I have told your aunt the truth. Can you forgive me?';
    expect(apology(text).elements).toEqual([
      'regret',
      'explanation',
      'responsibility',
      'repentance',
      'repair',
      'forgiveness-request',
    ]);
  });
});

describe('the lighter reviews', () => {
  it('look for heat in a message, only when asked', () => {
    const text = 'You never listen. Call me or else I will tell everyone.';
    expect(review(text, { kind: 'message' }).findings.map((one) => one.ruleId)).toEqual([
      'always-never',
      'threat',
    ]);
  });
  it('see in a message what plainly takes an apology back, and nothing less sure', () => {
    const seen = (text: string) =>
      review(text, { kind: 'message' }).findings.map(({ start, end }) => text.slice(start, end));
    expect(seen('I am sorry if you feel hurt, but you know how it was.')).toEqual([
      'if you feel hurt',
      'but you know how it was',
    ]);
    expect(seen('I am sorry you feel that way.')).toEqual(['I am sorry you feel that way']);
    for (const text of [
      'I am sorry that I shouted at you.',
      'I am sorry about Sunday. Can we try next week?',
      'I am sorry, but Sunday does not work for me.',
      'If you want, call me. But only if you like.',
    ])
      expect(seen(text)).toEqual([]);
  });
  it('leave a calm message alone', () => {
    expect(
      review('I was sad when you left early. Can we talk on Sunday?', { kind: 'message' }).findings,
    ).toEqual([]);
  });
  it('tell a thought or a verdict from a feeling', () => {
    const found = review('I feel that you hate me. I feel ignored.', { kind: 'i-statement' }).findings;
    expect(found.map((one) => one.category)).toEqual(['feeling', 'feeling']);
  });
  it('tell a request from a demand, and leave a plain one alone', () => {
    const of = (text: string) => review(text, { kind: 'i-statement' }).findings.map((one) => one.category);
    expect(of('You must call me.')).toEqual(['request']);
    expect(
      of('On Sunday the phone rang twice. I felt sad, because I need company. Would you ring on Tuesday?'),
    ).toEqual([]);
  });
});

describe('any text', () => {
  it('gets offsets that lie within it, and never an error', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'sorry',
        'if',
        'but',
        'you',
        'I',
        'hurt',
        '’',
        '“',
        '"',
        '\n',
        '\0',
        '\ud800',
        '\udc00',
        '😢',
        '. ',
        ', ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ');
        for (const kind of ['apology', 'message', 'i-statement'] as const) {
          const { findings, help } = review(text, { kind });
          for (const { start, end } of [...findings, ...help]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
  it('may be empty', () => {
    expect(apology('')).toEqual({ findings: [], elements: [], help: [], readable: true });
  });
  it('may be 20,000 words long', () => {
    const text = 'I am sorry if I hurt you. We walked to the sea and had tea there. '.repeat(1300);
    expect(apology(text).findings.filter((one) => one.category === 'conditional')).toHaveLength(1300);
  });
  it('is said not to be readable when it is in another language', () => {
    expect(apology('Es tut mir leid, dass ich dich so sehr verletzt habe, mein liebes Kind.').readable).toBe(
      false,
    );
    expect(apology('I am sorry that I hurt you so much, my dear child, on that day.').readable).toBe(true);
  });
});
