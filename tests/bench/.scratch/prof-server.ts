import { Session } from 'node:inspector/promises';
import { writeFileSync } from 'node:fs';
import { build } from '../../support/server-process/build.ts';
const plan = JSON.parse(process.argv[2]!);
const { listen } = await build(plan);
await listen();
const session = new Session(); session.connect();
await session.post('Profiler.enable'); await session.post('Profiler.setSamplingInterval', { interval: 100 });
let on = false;
process.on('message', async (m) => {
  if (m === 'prof') { await session.post('Profiler.start'); on = true; process.send!('ok'); }
  else if (m === 'stop') { const { profile } = await session.post('Profiler.stop'); writeFileSync('/tmp/h1/server.cpuprofile', JSON.stringify(profile)); process.send!('ok'); }
});
process.send!('ready');
