import type { FeedEntry } from '@footbridge/contract';
import type { Socket } from 'socket.io-client';
import type { Member } from '../../support/pair/member.ts';
import type { Arrival } from './history.ts';

/** Follows one member's feed as a client must: entries in order, and everything after the last one whenever in doubt. */
export class Reader {
  readonly arrivals: Arrival[] = [];
  readonly #member: Member;
  #catchingUp: Promise<void> | null = null;

  constructor(member: Member, socket: Socket) {
    this.#member = member;
    socket.on('connect', () => void this.catchUp());
    socket.on('feed:entry', ({ entry }: { entry: FeedEntry }) => {
      if (entry.position === this.arrivals.length + 1 && !this.#catchingUp) this.#apply(entry);
      else if (entry.position > this.arrivals.length) void this.catchUp();
    });
  }

  #apply(entry: FeedEntry): void {
    const message = entry.kind === 'message:sent' ? entry.message.id : null;
    this.arrivals.push({ position: entry.position, message });
  }

  /** Reads on from the last entry until there is no more. When the server is away, the next connection tries again. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#readOn()
      .catch(() => {})
      .finally(() => (this.#catchingUp = null));
    return this.#catchingUp;
  }

  async #readOn(): Promise<void> {
    for (let more = true; more;) {
      const answer = await readFeed(this.#member, this.arrivals.length);
      for (const entry of answer.entries) this.#apply(entry);
      more = answer.more;
    }
  }
}

export async function readFeed({ browser, space }: Member, after: number) {
  const { status, body } = await browser.send('GET', `/spaces/${space}/feed?after=${after}&limit=500`);
  if (status !== 200) throw new Error(`the feed was answered with ${status}`);
  return body as { entries: FeedEntry[]; more: boolean };
}
