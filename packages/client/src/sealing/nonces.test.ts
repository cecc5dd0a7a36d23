import { fromBase64url, toBase64url } from '@footbridge/record';
import { expect, inject, it } from 'vitest';
import type { Binding } from './binding.ts';
import { importSealingKey, randomKey } from './derive.ts';
import { sealText } from './envelope.ts';

declare module 'vitest' {
  interface ProvidedContext {
    isLongForm?: boolean;
  }
}

const count = inject('isLongForm') ? 1_000_000 : 5_000;
const keys = await Promise.all(Array.from({ length: 8 }, () => importSealingKey(randomKey())));
const binding: Binding = { space: 'space', item: 'item', author: 'author', kind: 'message', epoch: 1 };

const nonceOf = (envelope: string) => toBase64url(fromBase64url(envelope.slice(0, 20)).slice(1, 13));

/** @returns how many different nonces there are when as many texts are sealed, under several keys in turn. */
async function differentNonces(seal: typeof sealText): Promise<number> {
  const nonces = new Set<string>();
  for (let sealed = 0; sealed < count; sealed += keys.length) {
    const texts = await Promise.all(keys.map((key) => seal(key, binding, '')));
    for (const { envelope } of texts) nonces.add(nonceOf(envelope));
  }
  return nonces.size;
}

it('no nonce is used twice, whatever key it is for', async () => {
  expect(await differentNonces(sealText)).toBe(count);
});

it('one that is used twice would be seen', async () => {
  const [key = await importSealingKey(randomKey())] = keys;
  const repeated = await sealText(key, binding, '');
  let calls = 0;
  const careless: typeof sealText = async (...what) =>
    ++calls % (count / 2) === 0 ? repeated : sealText(...what);
  expect(await differentNonces(careless)).toBe(count - 1);
});
