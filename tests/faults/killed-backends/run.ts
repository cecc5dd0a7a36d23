import postgres from 'postgres';
import { bare, countForeignReads, countHalfDone, guarded, type Server } from './crossing.ts';

/** A process of its own for each run, to see whether it stays up. Prints what it found as JSON. */

export interface Plan {
  readonly server: Server;
  readonly way: 'guarded' | 'bare';
  readonly poolSize: number;
  readonly rounds: number;
}

export interface Findings {
  readonly foreignReads: number;
  readonly halfDone: number;
  /** Errors that nobody could have caught. Only the bare run survives them, because here it is told to. */
  readonly uncaught: number;
}

const plan = JSON.parse(process.argv[2] ?? '') as Plan;
let uncaught = 0;
if (plan.way === 'bare') {
  process.on('uncaughtException', () => (uncaught += 1));
  process.on('unhandledRejection', () => (uncaught += 1));
}
const admin = postgres(plan.server.adminUrl, { max: 2, onnotice: () => {} });
const open = { guarded, bare }[plan.way];
/** The fault needs a moment that does not always come: without the guard it is waited for, a few times over. */
const tries = plan.way === 'bare' ? 4 : 1;
let [foreignReads, halfDone] = [0, 0];
for (let left = tries; left > 0 && (foreignReads === 0 || halfDone === 0); left--) {
  foreignReads += await countForeignReads(open(plan.server, plan.poolSize), admin, plan);
  halfDone += await countHalfDone(open(plan.server, 1), admin);
}
console.log(JSON.stringify({ foreignReads, halfDone, uncaught } satisfies Findings));
process.exit(0);
