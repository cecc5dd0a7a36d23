import type { FeedEntry } from '@footbridge/contract';
import { applyEntry, type Snapshot } from '../../../packages/client/src/spaces/apply-entry.ts';
import { listLetters, listMessages, readFeed, show } from './acts.ts';
import type { Member } from './member.ts';

export async function fetchFresh(member: Member): Promise<Snapshot> {
  const space = (await show(member)).body;
  const { messages } = (await listMessages(member, '?limit=200')).body;
  const { letters } = (await listLetters(member)).body;
  return { space, messages: messages.reverse(), letters };
}

/** Holds a state as of some moment and follows the feed from there, by the client's own reducer. */
export async function follow(member: Member) {
  let snapshot = await fetchFresh(member);
  return {
    get snapshot() {
      return snapshot;
    },
    /** @returns the entries that were new. */
    async catchUp(): Promise<FeedEntry[]> {
      const entries: FeedEntry[] = (await readFeed(member, snapshot.space.position)).body.entries;
      for (const entry of entries) {
        if (entry.position !== snapshot.space.position + 1) throw new Error('there is a hole in the feed');
        snapshot = applyEntry(snapshot, entry);
      }
      return entries;
    },
  };
}
