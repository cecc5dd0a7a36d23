import { readFileSync } from 'node:fs';
import type { Bytes } from '@footbridge/record';
import { loadTypeface } from './node.ts';
import { verifyFile, type Outcome, type Verdict } from './verify/index.ts';

/** `instrument verify FILE` checks a signed agreement, PDF or JSON. Exit code 0: valid, 1: not valid, 2: none of ours. */
const usage = 'usage: instrument verify FILE';

const say = (line: string) => process.stdout.write(`${line}\n`);
const exitCodes: Record<Outcome, number> = { valid: 0, invalid: 1, foreign: 2 };
const endings: Record<Outcome, string> = { valid: 'VALID', invalid: 'NOT VALID', foreign: 'NOT OURS' };

function read(file: string): Bytes | null {
  try {
    return new Uint8Array(readFileSync(file === '-' ? 0 : file));
  } catch {
    return null;
  }
}

function print({ what, findings, proven, outcome }: Verdict): void {
  say(what);
  for (const { holds, words } of findings) say(`${holds ? 'yes' : 'NO '}  ${words}`);
  if (proven) {
    say('\nWho signed what, and when:');
    for (const { kind, text } of proven.certificate.slice(1))
      say(kind === 'heading' ? `\n${text}` : kind === 'label' ? `  ${text}` : `    ${text}`);
    if (proven.seal)
      say(
        `\nThe installation that sealed it has this fingerprint; compare it with the one it publishes:\n  ${proven.seal.fingerprint}`,
      );
    say('\nThis shows what was signed. It does not show that it still holds.');
  }
  say(endings[outcome]);
}

const [command, file, ...rest] = process.argv.slice(2);
if (command === 'verify' && file !== undefined && rest.length === 0) {
  const bytes = read(file);
  if (bytes === null) {
    process.stderr.write(`cannot read ${file}\n`);
    process.exitCode = 2;
  } else {
    const verdict = await verifyFile(bytes, loadTypeface);
    print(verdict);
    process.exitCode = exitCodes[verdict.outcome];
  }
} else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
}
