import { signedIn, type Context } from '../context.ts';
import type { Draft } from '../types.ts';

/** A text begun and not sent, in a space or before there is one; sealed to oneself on this device. */
export function draft(context: Context, space: string | null, name: string): Draft {
  const place = () => {
    const { account, keys } = signedIn(context);
    return {
      keys,
      key: `${account.id}/${space ?? ''}/${name}`,
      binding: { space, item: name, author: account.id, kind: 'draft' as const, epoch: 0 },
    };
  };
  return {
    async load() {
      const { keys, key, binding } = place();
      const kept = await context.local.get('drafts', key);
      return (kept && (await keys.openToSelf(binding, kept.envelope))) ?? '';
    },
    async save(text) {
      const { keys, key, binding } = place();
      if (text === '') return context.local.delete('drafts', key);
      await context.local.put('drafts', key, { envelope: await keys.sealToSelf(binding, text) });
    },
  };
}
