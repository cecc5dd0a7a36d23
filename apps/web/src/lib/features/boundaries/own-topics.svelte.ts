import type { Topic } from '@footbridge/client';
import { footbridge } from '#lib/footbridge.ts';
import { OwnPages } from '../private/own-pages.svelte.ts';

/**
 * One's own topics in a space, shown to the other or not, live; none until one's own pages are here. Ask for them while a
 * component is set up.
 */
export function ownTopics(space: string): { readonly current: readonly Topic[] } {
  const pages = new OwnPages('topics');
  if (!footbridge.pages.state.get().isLoaded) void footbridge.pages.load();
  return {
    get current() {
      return pages.items.find(({ content }) => content.space === space)?.content.topics ?? [];
    },
  };
}
