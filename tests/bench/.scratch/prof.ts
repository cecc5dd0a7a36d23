import { fork } from 'node:child_process';
import { once } from 'node:events';
import { startEmbedded } from '@footbridge/db/embedded';
import { prepare } from '@footbridge/db';
import { pairOnFootbridge } from '../pair-of-people.ts';
import { deliver } from '../delivery.ts';
import { readFileSync } from 'node:fs';
const e = await startEmbedded('/tmp/h1/profile/pg2'); const secret = 'y'.repeat(32); await prepare(e.adminUrl, secret);
const port = 4566;
const child = fork('/work/main/tests/bench/.scratch/prof-server.ts', [JSON.stringify({ adminUrl: e.adminUrl, secret, port })], { execArgv: [] });
await once(child, 'message');
const pair = await pairOnFootbridge(port);
await deliver(pair, 500, 'apart');
child.send('prof'); await once(child, 'message');
const n = 3000;
await deliver(pair, n, 'apart');
child.send('stop'); await once(child, 'message');
child.kill('SIGKILL'); 
await e.stop();
const p = JSON.parse(readFileSync('/tmp/h1/server.cpuprofile', 'utf8'));
const self = new Map<number, number>(); 
for (let i = 0; i < p.samples.length; i++) self.set(p.samples[i], (self.get(p.samples[i]) ?? 0) + p.timeDeltas[i]);
const nodes = new Map(p.nodes.map((x: any) => [x.id, x]));
const parent = new Map(); for (const x of p.nodes) for (const c of x.children ?? []) parent.set(c, x.id);
const short = (u: string) => u.replace(/.*node_modules\//, '').replace(/.*work\/main\//, '');
// self by function
const byFn = new Map<string, number>(); const byPkg = new Map<string, number>(); const total = new Map<string, number>();
for (const [id, t] of self) {
  const x: any = nodes.get(id); const f = x.callFrame; const k = `${f.functionName} ${short(f.url)}:${f.lineNumber}`;
  byFn.set(k, (byFn.get(k) ?? 0) + t);
  const pk = f.url.startsWith('node:') ? 'node:' + f.url.slice(5).split('/')[0] + '/' + (f.url.split('/')[1] ?? '') : f.url ? short(f.url).split('/').slice(0, 2).join('/') : f.functionName;
  byPkg.set(pk, (byPkg.get(pk) ?? 0) + t);
  const seen = new Set<string>(); let cur: any = id;
  while (cur) { const y: any = nodes.get(cur); const kk = `${y.callFrame.functionName} ${short(y.callFrame.url)}:${y.callFrame.lineNumber}`; if (!seen.has(kk)) { seen.add(kk); total.set(kk, (total.get(kk) ?? 0) + t); } cur = parent.get(cur); }
}
const top = (m: Map<string, number>, c: number) => [...m].sort((a, b) => b[1] - a[1]).slice(0, c).forEach(([k, t]) => console.log((t / n / 1000).toFixed(4), k));
console.log('BY PACKAGE ms/msg'); top(byPkg, 25); console.log('SELF'); top(byFn, 40); console.log('TOTAL'); top(total, 70);
process.exit(0);
