import type { Topic } from '@footbridge/client';
import { OwnPages } from '../private/own-pages.svelte.ts';

/** One's own topics in a space, shown to the other or not, live. Ask for them while a component is set up. */
export function ownTopics(space: string): { readonly current: readonly Topic[] } {
  const pages = new OwnPages('topics');
  return {
    get current() {
      return pages.items.find(({ content }) => content.space === space)?.content.topics ?? [];
    },
  };
}
