import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Mail, Transport } from './mailer.ts';

export interface KeptMail extends Mail {
  /** ISO 8601. */
  readonly at: string;
}

/** Mail that goes no further than this machine: for trying Footbridge out without a mail server. */
export interface Inbox extends Transport {
  /** Newest first. */
  readonly list: () => Promise<KeptMail[]>;
}

export function createInbox(dataDir: string): Inbox {
  const file = path.join(dataDir, 'inbox.jsonl');
  return {
    async deliver(mail) {
      await mkdir(dataDir, { recursive: true, mode: 0o700 });
      const kept: KeptMail = { at: new Date().toISOString(), ...mail };
      await appendFile(file, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
    },
    async list() {
      const lines = await readFile(file, 'utf8').catch(() => '');
      const mails = lines.split('\n').filter(Boolean);
      return mails.map((line) => JSON.parse(line) as KeptMail).reverse();
    },
  };
}
