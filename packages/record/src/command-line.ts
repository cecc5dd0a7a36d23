import { readFileSync } from 'node:fs';
import { formatOfCopy, verifyCopy, type SpaceFindings } from './copy/verify-copy.ts';

/** `record verify EXPORT` checks a copy of one's history. Exit code 0: it holds, 1: it does not, 2: it is none. */
const usage = 'usage: record verify EXPORT';

const say = (line: string) => process.stdout.write(`${line}\n`);
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

function describe(found: SpaceFindings): string[] {
  const { id, acts, forged, missing, proven, changed, closed, strangers } = found;
  return [
    `Space ${id}: ${count(acts, 'act', 'acts')}.`,
    forged === 0 ? '  Each is signed by whom it names.' : `  NOT SIGNED by whom they name: ${forged}.`,
    missing === 0
      ? '  None that another one names is missing.'
      : `  MISSING, though others name them: ${missing}.`,
    changed === 0
      ? `  ${count(proven, 'text is', 'texts are')} to the letter what was signed.`
      : `  NOT what was signed: ${count(changed, 'text', 'texts')} of ${proven + changed}.`,
    ...(closed === 0 ? [] : [`  ${count(closed, 'text was', 'texts were')} closed when the copy was made.`]),
    ...(strangers === 0 ? [] : [`  OTHER KEYS than those they introduced themselves with: ${strangers}.`]),
  ];
}

const holds = ({ forged, missing, changed, strangers }: SpaceFindings) =>
  forged + missing + changed + strangers === 0;

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch (error) {
    return error instanceof SyntaxError ? null : undefined;
  }
}

async function verify(file: string): Promise<number> {
  const value = read(file);
  if (value === undefined) {
    process.stderr.write(`cannot read ${file}\n`);
    return 2;
  }
  const found = await verifyCopy(value);
  if (!found) {
    say(`This is no copy of a history from Footbridge (${formatOfCopy}, version 1).`);
    return 2;
  }
  say(`A copy of what one person may see, made ${found.madeAt}.`);
  for (const space of found.spaces) for (const line of describe(space)) say(line);
  const isWhole = found.spaces.every(holds);
  say(isWhole ? 'VALID' : 'NOT VALID');
  say('The times, and that nothing newer is missing, cannot be seen from a copy.');
  return isWhole ? 0 : 1;
}

const [command, file, ...rest] = process.argv.slice(2);
if (command === 'verify' && file !== undefined && rest.length === 0) process.exitCode = await verify(file);
else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
}
