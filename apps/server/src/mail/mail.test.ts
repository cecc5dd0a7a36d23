import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createInbox } from './inbox.ts';
import { createMailer, type Mail } from './mailer.ts';

const mail = (to: string, subject = 'A subject'): Mail => ({ to, subject, text: 'A text' });

describe('the mailer', () => {
  it('sends at most three mails of a kind a day to one address', () => {
    const sent: string[] = [];
    const mailer = createMailer({ deliver: async ({ to }) => void sent.push(to) }, () => {});
    for (let count = 0; count < 5; count += 1) mailer.send(mail('ruth@example.org'));
    mailer.send(mail('sam@example.org'));
    expect(sent).toEqual([...Array(3).fill('ruth@example.org'), 'sam@example.org']);
    mailer.send(mail('ruth@example.org', 'Another subject'));
    expect(sent.at(-1)).toBe('ruth@example.org');
  });

  it('lets nobody wait for a mail, or notice that it failed', async () => {
    const failures: unknown[] = [];
    const broken = { deliver: () => Promise.reject(new Error('no route')) };
    expect(
      createMailer(broken, (error) => void failures.push(error)).send(mail('ruth@example.org')),
    ).toBeUndefined();
    await new Promise((resolve) => setImmediate(resolve));
    expect(failures).toHaveLength(1);
  });
});

describe('the inbox', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'footbridge-inbox-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps mail over restarts, newest first, for its owner’s eyes only', async () => {
    expect(await createInbox(folder).list()).toEqual([]);
    await createInbox(folder).deliver(mail('ruth@example.org'));
    await createInbox(folder).deliver(mail('sam@example.org'));
    expect((await createInbox(folder).list()).map(({ to }) => to)).toEqual([
      'sam@example.org',
      'ruth@example.org',
    ]);
    expect(statSync(path.join(folder, 'inbox.jsonl')).mode & 0o777).toBe(0o600);
  });
});
