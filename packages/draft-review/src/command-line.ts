import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mainCategories } from './engine/rule.ts';
import { review, type Finding, type Kind } from './index.ts';

/**
 * `draft-review FILE` prints what is worth a look; `--json` prints the whole review; `--jsonl` reads lines of {id, text}
 * on standard input and prints the marks of each. `-` stands for standard input.
 */
const usage = 'usage: draft-review FILE [--json] [--kind apology|message|i-statement] | --jsonl < LINES';

/** Said to whoever called, in a line; the exit code is 2. */
class Misuse extends Error {}

const say = (line: string) => process.stdout.write(`${line}\n`);

function asked() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        kind: { type: 'string', default: 'apology' },
      },
    });
  } catch {
    throw new Misuse(usage);
  }
}

function read(file: string | undefined): string {
  if (file === undefined) throw new Misuse(usage);
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Misuse(`cannot read ${file}`);
  }
}

function kindOf(name: string): Kind {
  if (name === 'apology' || name === 'message' || name === 'i-statement') return name;
  throw new Misuse(usage);
}

function parse(line: string, number: number): { id: string; text: string } {
  const wrong = new Misuse(`line ${String(number)} is not {"id","text"}`);
  try {
    const { id, text } = JSON.parse(line) as Record<string, unknown>;
    if (typeof id === 'string' && typeof text === 'string') return { id, text };
  } catch {
    throw wrong;
  }
  throw wrong;
}

function marks({ id, text }: { id: string; text: string }, kind: Kind): string {
  const { findings, elements } = review(text, { kind });
  const spans = findings
    .filter(({ category }) => kind !== 'apology' || (mainCategories as readonly string[]).includes(category))
    .map(({ start, end, category, ruleId, strength }) => ({ start, end, category, ruleId, strength }));
  return JSON.stringify({ id, spans, elements });
}

function print(text: string, kind: Kind): void {
  const { findings, help, readable } = review(text, { kind });
  if (!readable) say('This does not look like English, and English is the one language I read.\n');
  for (const one of help) say(describe(text, one));
  for (const one of findings) say(describe(text, one));
  if (help.length + findings.length === 0 && readable) say('Nothing to look at.');
}

function describe(text: string, { start, end, category, why, question }: Finding): string {
  const before = text.slice(0, start).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  return `${String(before.length)}:${String(column)}  ${category}  “${words}”\n    ${why}\n    ${question}\n`;
}

function main(): void {
  const { values, positionals } = asked();
  const kind = kindOf(values.kind);
  if (values.jsonl) {
    read('-')
      .split('\n')
      .forEach((line, at) => {
        if (line.trim() !== '') say(marks(parse(line, at + 1), kind));
      });
    return;
  }
  const text = read(positionals[0]);
  if (values.json) say(JSON.stringify(review(text, { kind }), null, 1));
  else print(text, kind);
}

try {
  main();
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
