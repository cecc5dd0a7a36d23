import { build, type ServerPlan } from './build.ts';
import { reportTo } from './report.ts';

const { listen } = await build(JSON.parse(process.argv[2] ?? '') as ServerPlan);
await listen();
reportTo(process);
