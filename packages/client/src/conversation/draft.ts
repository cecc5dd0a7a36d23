import type { Context } from '../context.ts';

export interface Draft {
  /** '' when there is none. */
  load(): Promise<string>;
  /** Sealed before it is stored; '' removes it. */
  save(text: string): Promise<void>;
}

/** A text begun and not sent, in a space or before there is one; sealed to oneself on this device. */
export function draft(context: Context, space: string | null, name: string): Draft {
  /** Nowhere once its person has left: a last save from a page that is closing has nothing to keep. */
  const place = () => {
    const { account, keys } = context;
    if (!account || !keys) return null;
    return {
      keys,
      key: `${account.id}/${space ?? ''}/${name}`,
      binding: { space, item: name, author: account.id, kind: 'draft' as const, epoch: 0 },
    };
  };
  return {
    async load() {
      const own = place();
      if (!own) return '';
      const { keys, key, binding } = own;
      const kept = await context.local.get('drafts', key);
      return (kept && (await keys.openToSelf(binding, kept.envelope))) ?? '';
    },
    async save(text) {
      const own = place();
      if (!own) return;
      const { keys, key, binding } = own;
      if (text === '') return context.local.delete('drafts', key);
      await context.local.put('drafts', key, { envelope: await keys.sealToSelf(binding, text) });
    },
  };
}
