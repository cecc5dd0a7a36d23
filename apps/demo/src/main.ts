import { comeIn } from './come-in.ts';
import { meet } from './meet.ts';
import { ruth, sam } from './people.ts';

/** Puts a small cast into a running Footbridge, by the same way as anyone else. Usage: node main.ts <origin> */
const [, , origin = 'http://localhost:3000'] = process.argv;

const ruthsPage = await comeIn(origin, ruth);
const samsPage = await comeIn(origin, sam);
await meet(ruthsPage, samsPage);
await Promise.all([ruthsPage.signOut(), samsPage.signOut()]);

console.log(`
Two people who do not exist are here. Sign in as either at ${origin}/sign-in:
${[ruth, sam].map(({ introduction, email, passphrase }) => `  ${introduction.name}: ${email}, ${passphrase}`).join('\n')}
With a second browser, or a private window, you can be both.
`);
