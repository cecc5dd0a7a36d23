import { compareDelivery } from '../compare-delivery.ts';
import { startServers } from '../servers.ts';
import { quantile } from '../figures.ts';
const s = await startServers();
const c = await compareDelivery(s.footbridge, s.yardstick, 'apart');
for (const q of [0.05, 0.1, 0.25, 0.5])
  console.log(
    q,
    quantile(c.ours, q).toFixed(3),
    quantile(c.theirs, q).toFixed(3),
    'ratio',
    (quantile(c.ours, q) / quantile(c.theirs, q)).toFixed(2),
  );
console.log('median of ratios', c.ratio);
await s.stop();
process.exit(0);
