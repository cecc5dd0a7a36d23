import type { Dialogue } from '@footbridge/domain';
import type { Standing } from './standing.ts';
import type { Happened } from './what-happened.ts';

/** How a conversation stood when this process last wrote to it. */
export interface Remembered extends Pick<Standing, 'spaceId' | 'id' | 'members' | 'events'> {
  readonly state: Dialogue;
}

const remembered = new Map<string, Remembered>();
const rememberedAtMost = 10_000;

/**
 * A guess, also by what was never committed: whoever decides by it has to have the database compare it. All that writes
 * remembers, so that to find it outdated tells nobody of something that is not theirs to know.
 */
export const rememberedStanding = (dialogue: string): Remembered | undefined => remembered.get(dialogue);

export function rememberStanding(
  { spaceId, id, members, events: before }: Standing,
  { events, state }: Happened,
): void {
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(id, { spaceId, id, members, events: before + events.length, state });
}
