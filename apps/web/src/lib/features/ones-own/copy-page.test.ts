import type { ExportedMessage, ExportFile } from '@footbridge/client';
import { describe, expect, test } from 'vitest';
import { copyPage } from './copy-page.ts';

const hostile = `<script src="https://example.org/x.js"></script><img src=x onerror='alert(1)'>&amp;`;

const message = (text: string, rest: Partial<ExportedMessage> = {}): ExportedMessage => ({
  id: 'message',
  author: 'ruth',
  isOwn: true,
  state: 'sent',
  writtenAt: '2026-05-04T09:00:00.000Z',
  sentAt: '2026-05-04T09:00:00.000Z',
  heldUntil: null,
  isHidden: false,
  text,
  salt: null,
  act: null,
  ...rest,
});

const member = (id: string, name: string) => ({
  id,
  isOwn: id === 'ruth',
  party: 'parent' as const,
  introduction: { name, pronouns: '', formOfAddress: '' },
  signingKey: null,
  agreementKey: null,
  formerSigningKeys: [],
  signed: { text: null, salt: null, act: null },
});

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
      acknowledgements: [{ author: 'ruth', text: hostile, salt: null, act: null }],
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
      messages: [
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
          signed: { text: null, salt: null, act: null },
        },
      ],
      acts: [],
    },
  ],
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

  test('marks what is held back, and leaves the secret of a link to the other file', () => {
    expect(page).toMatch(/Not yet\.<\/p><p class="state">Held back until .*2026/);
    expect(page).not.toContain('#secret');
  });

  test('names the space and not the person in its title', () => {
    expect(page).toContain('<title>A copy to keep</title>');
  });
});
