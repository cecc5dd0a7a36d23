import type { Footbridge } from '@footbridge/client';
import { Device, must, passphrase, signUp, type Side } from '../../integration/client/cast.ts';
import type { Person } from './person.ts';

/** Makes their account on another device. */
export async function signUpElsewhere(person: Person): Promise<Side> {
  const side = await signUp(person.origin);
  Object.assign(person, { email: side.email, passphrase, code: side.recoveryCode });
  return side;
}

async function signInElsewhere({ email, passphrase, origin }: Person): Promise<Footbridge> {
  const page = await new Device(origin).open();
  await must(page.signIn({ email, passphrase }));
  return page;
}

/** Goes on with someone's only draft on another device. */
export async function goOnElsewhere(author: Person, text: string): Promise<void> {
  const client = await signInElsewhere(author);
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
export async function writeMany(author: Person, texts: readonly string[]): Promise<void> {
  const client = await signInElsewhere(author);
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
