import { measureAcknowledgement, plan as acknowledgementPlan } from './acknowledgement.ts';
import { compareDelivery, plan as deliveryPlan, type Comparison } from './compare-delivery.ts';
import { measureDraftReview } from './draft-review.ts';
import { measureFirstVisit } from './first-visit.ts';
import { megabytes, median, milliseconds, quantile } from './figures.ts';
import { measurePaper } from './paper.ts';
import { measureLoad, plan as loadPlan } from './measure-load.ts';
import { measureMoves, plan as movesPlan } from './moves.ts';
import { measureRoom, plan as roomPlan } from './room.ts';
import { measureSealing } from './sealing.ts';
import { startServers, type Side } from './servers.ts';
import { measureUnlock } from './unlock.ts';

/** Speed as ratios against a yardstick measured in the same run, in turns: `pnpm bench`. */

const limits = { ratio: 2, firstVisit: 150_000, paper: 300, room: 1_000 };
const { footbridge, yardstick, origin, stop } = await startServers();

const spread = (times: readonly number[]) =>
  `p50 ${milliseconds(median(times))}, p99 ${milliseconds(quantile(times, 0.99))}`;
const line = (name: string, figures: string) => console.log(`  ${name.padEnd(16)} ${figures}`);

function showDelivery({ ours, theirs, ratio }: Comparison): void {
  line(footbridge.name, spread(ours));
  line(yardstick.name, spread(theirs));
  line('ratio of medians', ratio.toFixed(2));
}

async function showLoad(side: Side): Promise<void> {
  const { rate, times, processor, usage } = await measureLoad(side);
  line(side.name, `${rate.toFixed(0)} messages/s, ${spread(times)}`);
  line('', `processor ${milliseconds(processor)} a message, heap ${megabytes(usage.heap)}`);
}

console.log(`Durable delivery of one pair, sender to receiver, ${deliveryPlan}:`);
const delivery = await compareDelivery(footbridge, yardstick, 'apart');
showDelivery(delivery);

console.log('The same, with sealing, signing, verifying and opening counted:');
showDelivery(await compareDelivery(footbridge, yardstick, 'counted'));

console.log(`A move in a structured conversation, from one’s hand to the other’s, ${movesPlan}:`);
const moves = await measureMoves(footbridge, origin);
line('a move', spread(moves.times));
line('a message', spread(moves.messages));
line('ratio of medians', moves.ratio.toFixed(2));

console.log(`A structured conversation of ${roomPlan}:`);
const room = await measureRoom(origin);
line('', `${milliseconds(room)}, ${(room / median(moves.messages)).toFixed(0)} times a message`);

console.log('One message of 400 characters, in the writer’s and the reader’s own hands:');
const { seal, open } = await measureSealing();
line('seal and sign', milliseconds(seal));
line('check and open', milliseconds(open));

console.log(`"Sent", as its sender waits for it, ${acknowledgementPlan}, while whoever is sent to`);
for (const { name, times, ratios } of await measureAcknowledgement(origin)) {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => quantile(ratios, share).toFixed(2));
  const own = `p50 ${milliseconds(median(times))}, p90 ${milliseconds(quantile(times, 0.9))}`;
  console.log(`  ${name.padEnd(20)} ${own}, ratio to the first ${middle} (80 % of rounds ${low} to ${high})`);
}

console.log(`${loadPlan}, the driver on the same machine:`);
await showLoad(footbridge);
await showLoad(yardstick);

console.log('Script fetched by a first visit to the signed-in app, gzip, WebAssembly apart:');
const visit = await measureFirstVisit(origin);
line('', visit ? `${visit.size} bytes in ${visit.files} files` : 'NOT RUN: needs Chromium');

console.log('Opening one’s pages in Chromium, the processor slowed down to a quarter:');
const unlock = await measureUnlock(origin);
line('by passphrase', unlock ? milliseconds(unlock.byPassphrase) : 'NOT RUN: needs Chromium');
if (unlock) line('by the device', `${milliseconds(unlock.byDevice)}, with the loading of the page`);

console.log('A signed agreement of 20 clauses, laid out as PDF and checked whole in Chromium:');
const paper = await measurePaper(origin);
line(
  '',
  paper ? `first ${milliseconds(paper.first)}, then ${milliseconds(paper.warm)}` : 'NOT RUN: needs Chromium',
);
await stop();

await measureDraftReview();

const failures = [
  delivery.ratio > limits.ratio && `delivery takes more than ${limits.ratio} times the yardstick's`,
  moves.ratio > limits.ratio && `a move takes more than ${limits.ratio} times what a message takes`,
  visit && visit.size > limits.firstVisit && `a first visit fetches more than ${limits.firstVisit} bytes`,
  room > limits.room && `a conversation of 5,000 moves opens in more than ${limits.room} ms`,
  paper && paper.warm > limits.paper && `a paper takes more than ${limits.paper} ms`,
].filter((failure) => failure);
for (const failure of failures) console.log(`above its limit: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
