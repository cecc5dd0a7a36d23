import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import { onlyDatabaseAwaits } from './only-database-awaits.ts';

RuleTester.describe = describe;
RuleTester.it = it;

const inside = (body: string) => `asAccount(database, id, async (tx) => { ${body} });`;
const errors = [{ messageId: 'other' }];

new RuleTester().run('a transaction waits for the database alone', onlyDatabaseAwaits, {
  valid: [
    inside('await findSpace(tx, id);'),
    inside('await tx.execute(query);'),
    inside('await Promise.all([findSpace(tx, id), listSeats(tx, id)]);'),
    'async function verb() { await hash(passphrase); }',
  ],
  invalid: [
    { code: inside('await hash(passphrase);'), errors },
    { code: inside('await fetch("/somewhere");'), errors },
    { code: 'atTable(context, space, async (tx, table) => { await hash(table); });', errors },
    { code: inside('for (const one of all) { await new Promise((go) => setTimeout(go, one)); }'), errors },
    { code: inside('await Promise.all([findSpace(tx, id), send(mail)]);'), errors },
  ],
});
