import type { Context } from '../context.ts';
import { introduce } from './introduce.ts';
import type { LiveSpace } from './live-space.ts';

/**
 * Someone who came back under new keys cannot open the name one was known by before. Whoever writes to them is named, so
 * the name goes along with the first thing that one sends; until then nothing is said in one's stead.
 */
export async function nameAgain(context: Context, live: LiveSpace): Promise<void> {
  const last = live.othersReplacements.at(-1)?.epoch ?? 0;
  const { introduction } = live.state.get().own;
  if (introduction && live.snapshot.space.own.introduction.sealed.epoch <= last)
    await introduce(context, live, introduction);
}
