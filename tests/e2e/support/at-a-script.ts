import { cookieJar, createFootbridge, memoryStore, type Footbridge } from '@footbridge/client';
import { isRefusal } from '@footbridge/domain';
import type { Person } from './person.ts';

async function signInElsewhere({ email, passphrase }: Person, origin: string): Promise<Footbridge> {
  const client = createFootbridge({ origin, storage: memoryStore(), cookies: cookieJar(origin) });
  const signedIn = await client.signIn({ email, passphrase });
  if (isRefusal(signedIn)) throw new Error(`signing in was refused: ${signedIn.refused}`);
  return client;
}

/** Goes on with someone's only draft on another device. */
export async function goOnElsewhere(author: Person, origin: string, text: string): Promise<void> {
  const client = await signInElsewhere(author, origin);
  await client.pages.load();
  const { id, content } = client.pages.state.get().items[0]!;
  if (content.kind !== 'draft') throw new Error('the newest page is no draft');
  await client.pages.keep({ id, content: { ...content, text } });
  client.pages.send();
  await new Promise<void>((done) => {
    const stop = client.pages.state.subscribe(({ items }) => {
      if (items.some(({ state }) => state !== 'kept')) return;
      queueMicrotask(() => stop());
      done();
    });
  });
  await client.signOut();
}

/** Writes in someone's name from another device, faster than a person could. */
export async function writeMany(author: Person, origin: string, texts: readonly string[]): Promise<void> {
  const client = await signInElsewhere(author, origin);
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
