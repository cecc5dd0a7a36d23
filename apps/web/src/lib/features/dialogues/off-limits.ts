import { touchesOffLimits } from '@footbridge/domain';
import { proposing as words } from '#lib/copy/dialogues/list.ts';
import { footbridge } from '#lib/footbridge.ts';
import type { Problem } from '../form.svelte.ts';
import type { OpenSpace } from '../spaces/open-space.svelte.ts';

/** Says so if a topic touches what one marked off limits oneself, shown or not, or what the other shows as such. */
export async function checkOffLimits(
  space: OpenSpace,
  topic: string,
  field: string,
): Promise<Problem | false> {
  const agreements = await space.client.agreements();
  if (!agreements.state.get().isLoaded) await agreements.load();
  if (!footbridge.pages.state.get().isLoaded) await footbridge.pages.load();
  const { own, other } = agreements.state.get().topics;
  const page = footbridge.pages.state
    .get()
    .items.map(({ content }) => content)
    .find((content) => content.kind === 'topics' && content.space === space.state.id);
  const ownTopics = page?.kind === 'topics' ? page.topics : (own ?? []);
  const ownMark = touchesOffLimits(topic, ownTopics);
  if (ownMark !== null) return { field, text: words.offLimitsOwn(ownMark) };
  const theirMark = touchesOffLimits(topic, other ?? []);
  return theirMark !== null && { field, text: words.offLimitsTheirs(space.otherName, theirMark) };
}
