import { deliver } from '../delivery.ts';
import { startServers } from '../servers.ts';
import { quantile } from '../figures.ts';
import { execSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
const s = await startServers();
function pgcpu() { // ticks of all postgres backends by name
  const out: Record<string, number> = {};
  for (const pid of readdirSync('/proc').filter((x) => /^\d+$/.test(x))) {
    try {
      const cmd = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const m = /postgres: (footbridge_app|postgres) .*127/.exec(cmd) ?? /postgres: (walwriter|checkpointer)/.exec(cmd);
      if (!m) continue;
      const st = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
      out[m[1]!] = (out[m[1]!] ?? 0) + Number(st[0]) / 1e6;
    } catch {}
  }
  return out;
}
for (const side of [s.footbridge, s.yardstick]) {
  const pair = await side.openPair();
  await deliver(pair, 500, 'apart');
  const n = 2000;
  const [u0, p0] = [await side.process.usage(), pgcpu()];
  const c0 = process.cpuUsage();
  const t = await deliver(pair, n, 'apart');
  const c1 = process.cpuUsage(c0);
  const [u1, p1] = [await side.process.usage(), pgcpu()];
  console.log(side.name, 'p10', quantile(t, 0.1).toFixed(3), 'p50', quantile(t, 0.5).toFixed(3), 'node server cpu/msg', ((u1.processor - u0.processor) / n).toFixed(3), 'driver cpu', ((c1.user + c1.system) / 1000 / n).toFixed(3));
  for (const k of Object.keys(p1)) console.log('   pg', k, ((p1[k]! - (p0[k] ?? 0)) / n).toFixed(3));
}
await s.stop(); process.exit(0);
