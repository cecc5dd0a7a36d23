import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mainCategories } from './engine/rule.ts';
import { review, type Finding } from './index.ts';

/**
 * `draft-review FILE` prints what is worth a look; `--json` prints the whole review; `--jsonl` reads lines of {id, text}
 * on standard input and prints the marks of each. `-` stands for standard input.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
    kind: { type: 'string', default: 'apology' },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const kind = values.kind === 'message' || values.kind === 'i-statement' ? values.kind : 'apology';
const input = () => readFileSync(0, 'utf8');

if (values.jsonl) {
  for (const line of input().split('\n')) if (line.trim() !== '') say(marks(line));
} else if (positionals[0] === undefined) {
  process.stderr.write(
    'usage: draft-review FILE [--json] [--kind apology|message|i-statement] | --jsonl < LINES\n',
  );
  process.exitCode = 2;
} else {
  const text = positionals[0] === '-' ? input() : readFileSync(positionals[0], 'utf8');
  if (values.json) say(JSON.stringify(review(text, { kind }), null, 1));
  else print(text);
}

function marks(line: string): string {
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const { findings, elements } = review(text, { kind });
  const spans = findings
    .filter(({ category }) => kind !== 'apology' || (mainCategories as readonly string[]).includes(category))
    .map(({ start, end, category, ruleId, strength }) => ({ start, end, category, ruleId, strength }));
  return JSON.stringify({ id, spans, elements });
}

function print(text: string): void {
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
