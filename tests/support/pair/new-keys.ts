import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { TestServer } from '../server.ts';
import { Author } from './author.ts';
import type { Member } from './member.ts';

/** The same member, whose account has other keys than before, as after a reset by mail. */
export async function withNewKeys(
  { database }: Pick<TestServer, 'database'>,
  member: Member,
): Promise<Member> {
  const author = new Author();
  const admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  await admin`
    update app.account_key
       set signing = ${author.publicKey}, agreement = ${randomBytes(32).toString('base64url')}
     where account_id = (select account_id from app.seat where member_id = ${member.id})`;
  await admin.end();
  return { ...member, author };
}
