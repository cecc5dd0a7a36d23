import type { ExportedMessage, ExportFile } from '@footbridge/client';
import { describe, expect, test } from 'vitest';
import { copyPage } from './copy-page.ts';

const hostile = `<script src="https://example.org/x.js"></script><img src=x onerror='alert(1)'>&amp;`;

const unproven = { text: null, salt: null, act: null, isFromBefore: false };

const message = (text: string, rest: Partial<ExportedMessage> = {}): ExportedMessage => ({
  id: 'message',
  author: 'ruth',
  isOwn: true,
  state: 'sent',
  writtenAt: '2026-05-04T09:00:00.000Z',
  sentAt: '2026-05-04T09:00:00.000Z',
  heldUntil: null,
  isHidden: false,
  isForTwo: false,
  isOpenedTo: false,
  ...unproven,
  text,
  ...rest,
});

const named = (name: string) => ({ name, pronouns: '', formOfAddress: '' });

const member = (id: string, name: string) => ({
  id,
  isOwn: id === 'ruth',
  party: 'parent' as const,
  introduction: named(name),
  signingKey: null,
  agreementKey: null,
  formerSigningKeys: [],
  signed: unproven,
});

const shown = {
  id: 'item',
  kind: 'message',
  text: hostile,
  commitment: null,
  author: 'Ada',
  party: null,
  at: '2026-05-02T09:00:00.000Z',
} as const;

const file: ExportFile = {
  format: 'footbridge-copy',
  version: 1,
  madeAt: '2026-05-05T09:00:00.000Z',
  spaces: [
    {
      id: 'space',
      phase: 'open',
      startedAt: '2026-05-01T09:00:00.000Z',
      openedAt: null,
      members: [member('ruth', hostile), member('sam', 'Sam')],
      groundRules: 'The rules.',
      consentedAt: null,
      acknowledgements: [{ ...unproven, author: 'ruth', text: hostile }],
      readiness: { willing: { answer: 'yes', note: hostile, answeredAt: '2026-05-01T09:00:00.000Z' } },
      jointReadiness: { willing: null, accountable: null },
      links: [
        {
          kind: 'card',
          createdAt: '2026-05-01T09:00:00.000Z',
          expiresAt: '2026-05-01T09:00:00.000Z',
          revokedAt: null,
          link: 'https://example.org/link#secret',
        },
      ],
      guests: [
        {
          id: 'omar',
          role: 'supporter',
          introduction: named('Omar'),
          createdAt: '2026-05-01T09:00:00.000Z',
          expiresAt: '2026-05-01T09:00:00.000Z',
          link: 'https://example.org/seat#secret',
          isTaken: true,
          shown: ['shown'],
        },
      ],
      neutrals: [
        {
          id: 'noor',
          proposedBy: 'sam',
          proposedAt: '2026-05-02T09:00:00.000Z',
          introduction: named('Noor'),
          words: `The words. ${hostile}`,
          admittedAt: '2026-05-03T09:00:00.000Z',
          isProven: true,
          goneAt: null,
          declined: false,
          earlierWished: false,
          earlierOpenedAt: null,
          signed: unproven,
        },
      ],
      messages: [
        message('Omar sees it.', { id: 'shown' }),
        message('Not for Noor.', { isForTwo: true }),
        message('For Noor after all.', { isForTwo: true, isOpenedTo: true }),
        { ...message(''), text: null, isFromBefore: true },
        message(`${hostile}\nשלום`),
        message('Not yet.', { state: 'held', sentAt: null, heldUntil: '2026-05-06T09:00:00.000Z' }),
      ],
      letters: [
        {
          id: 'letter',
          author: 'ruth',
          isOwn: false,
          leavesAt: null,
          sentAt: '2026-05-03T09:00:00.000Z',
          text: hostile,
          commitment: { what: hostile, byWhen: hostile },
          answer: {
            reply: 'received',
            passages: [{ from: 0, to: hostile.length, mark: 'lands' }],
            forgiven: [{ from: 0, to: hostile.length }],
            hasConfirmed: true,
          },
          report: 'done',
          signed: unproven,
        },
      ],
      agreements: {
        isAsSeen: true,
        said: [],
        signatures: [],
        sayings: [
          {
            id: 'limit',
            by: 'sam',
            kind: 'declared',
            at: '2026-05-03T09:00:00Z',
            text: '{"words":{"what":"I read <here> on Sundays.","when":"","until":"","ifCrossed":""}}',
            reply: null,
          },
        ],
      },
      dialogues: [
        {
          id: 'winter',
          protocol: 'floor',
          pace: 'own_time',
          isOwn: true,
          topic: hostile,
          times: [],
          phase: 'active',
          said: [
            {
              act: 'say',
              by: 'other',
              at: '2026-05-03T09:00:00.000Z',
              step: 'speak',
              text: hostile,
              words: 'one',
              item: null,
            },
          ],
        },
      ],
      acts: [],
    },
  ],
  seats: [
    {
      id: 'seat',
      role: 'supporter',
      space: 'elsewhere',
      takenAt: '2026-05-01T09:00:00.000Z',
      isAdmitted: false,
      names: [hostile],
      introduction: named('Ruth'),
      isFromBefore: false,
      items: [
        { ...shown, kind: 'letter', text: hostile, commitment: { what: hostile, byWhen: '' } },
        { ...shown, kind: 'draft', text: 'Not ready.' },
        { ...shown, text: null, author: null },
      ],
    },
  ],
  hasClosedPages: true,
  pages: [
    {
      id: 'page',
      content: { kind: 'journal', text: hostile, feelings: ['sad', 'hopeful'] },
      writtenAt: '2026-05-04T09:00:00.000Z',
      changedAt: '2026-05-04T09:00:00.000Z',
    },
  ],
};

describe('the copy to read', () => {
  const page = copyPage(file);

  test('runs nothing and fetches nothing, whatever was written', () => {
    const tags = new Set([...page.matchAll(/<([a-z0-9]+)[\s>]/g)].map(([, tag]) => tag));
    expect([...tags].sort()).toEqual(
      [
        'article',
        'bdi',
        'body',
        'h1',
        'h2',
        'h3',
        'h4',
        'head',
        'header',
        'html',
        'main',
        'meta',
        'p',
        'style',
        'title',
      ].sort(),
    );
    expect(page).not.toMatch(/<[^>]*\s(on\w+|src|href)\s*=/);
    expect(page).toContain("default-src 'none'");
  });

  test('keeps what was written, letter by letter', () => {
    expect(page).toContain('&lt;script src=&quot;https://example.org/x.js&quot;&gt;');
    expect(page).toContain('&amp;amp;');
    expect(page).toContain('שלום');
  });

  test('has limits as they were said', () => {
    expect(page).toContain('I read &lt;here&gt; on Sundays.');
  });

  test('marks what is held back, and leaves the secret of a link to the other file', () => {
    expect(page).toMatch(/Not yet\.<\/p><p class="state">Held back until .*2026/);
    expect(page).not.toContain('#secret');
  });

  test('says who else reads what, and in which words both said yes to that', () => {
    expect(page).toContain('Sam asked about Noor on');
    expect(page).toContain('The words. &lt;script');
    expect(page).toContain('Omar sees it.</p><p class="state">You show this to Omar.');
    expect(page).toContain('Not for Noor.</p><p class="state">For the two of you');
    expect(page).toContain('For Noor after all.</p><p class="state">Noor may read this too');
  });

  test('has what is read from a seat beside the two of another space', () => {
    expect(page).toContain('<h2>Beside &lt;script');
    expect(page).toMatch(/<bdi>Ada<\/bdi>, .*<p class="text" dir="auto">&lt;script/);
    expect(page).toContain('This could not be opened.');
  });

  test('names as closed what is from before one came back with new keys', () => {
    expect(page).toContain('This is from before you came back');
    expect(page).toContain('Some of your pages are from before you came back');
  });

  test('names the space and not the person in its title', () => {
    expect(page).toContain('<title>A copy to keep</title>');
  });
});
