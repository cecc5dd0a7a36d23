import { goto } from '$app/navigation';
import { carried, carriedSeat } from '#lib/features/link/carried.svelte.ts';

/** The code for paper, between the first page of signing up and the second. It is nowhere else, and a reload ends it. */
class Entry {
  recoveryCode = $state('');

  get groups(): string[] {
    return this.recoveryCode.split(/[\s-]+/).filter(Boolean);
  }
}

export const entry = new Entry();

/** Where someone goes who has just come in: on with the link they brought, or to their spaces. */
export const comeIn = () =>
  goto(carried.content ? '/link/name' : carriedSeat.content ? '/seat/name' : '/spaces', {
    replaceState: true,
  });
