import { cookieJar, createFootbridge, memoryStore } from '@footbridge/client';
import { isRefusal } from '@footbridge/domain';
import type { Person } from './Person.ts';

/** Writes in someone's name from another device, faster than a person could. */
export async function writeMany(author: Person, origin: string, texts: readonly string[]): Promise<void> {
  const client = createFootbridge({ origin, storage: memoryStore(), cookies: cookieJar(origin) });
  const signedIn = await client.signIn({ email: author.email, passphrase: author.passphrase });
  if (isRefusal(signedIn)) throw new Error(`signing in was refused: ${signedIn.refused}`);
  const space = client.space(client.spaces.get()[0]!.id)!;
  for (const text of texts) await space.write(text);
  await new Promise<void>((done) => {
    const stop = space.conversation.subscribe(({ items }) => {
      const arrived = items.filter(({ state }) => state === 'sent').length;
      if (arrived < texts.length) return;
      queueMicrotask(() => stop());
      done();
    });
  });
  await client.signOut();
}
