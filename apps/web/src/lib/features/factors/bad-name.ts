import { limits } from '@footbridge/domain';
import { addPasskey } from '#lib/copy/factors.ts';
import { when } from '../form.svelte.ts';

/** What is wrong with the name of a passkey. */
export const badName = (name: string) =>
  when(name.trim() === '' || name.trim().length > limits.passkeyNameLength, 'name', addPasskey.badName);
