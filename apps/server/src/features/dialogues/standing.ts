import { dialogues, type moderation, type Transaction } from '@footbridge/db';
import { replay, type Dialogue, type DialogueSeat, type Side } from '@footbridge/domain';

/** A conversation as it is now, and on whose behalf something happens in it. */
export interface Standing {
  readonly spaceId: string;
  readonly id: string;
  /** The member who has each seat. */
  readonly members: Readonly<Record<Side, string>>;
  /** Whose transaction it is. */
  readonly seat: DialogueSeat;
  /** Null: it begins. */
  readonly state: Dialogue | null;
  /** The place of the last event it comes of. */
  readonly events: number;
  /** False: nothing is kept of how it stands, and its events were asked. */
  readonly isKept: boolean;
}

interface Which {
  readonly space: string;
  readonly dialogue: string;
}

/** @returns null when there is no such conversation. */
export async function standingOf(
  tx: Transaction,
  { space: spaceId, dialogue: id }: Which,
  { askerId, askedId, memberId, state, events }: dialogues.ReadyToMove,
): Promise<Standing | null> {
  if (!askerId || !askedId) return null;
  return {
    spaceId,
    id,
    members: { a: askerId, b: askedId },
    seat: memberId === askerId ? 'a' : 'b',
    state: state ?? replay(await dialogues.readEvents(tx, { spaceId, id })),
    events,
    isKept: state !== null,
  };
}

/** The same for the neutral of it. */
export async function standingForNeutral(
  tx: Transaction,
  id: string,
  { spaceId, askerId, askedId, state, events }: moderation.ReadyToModerate,
): Promise<Standing> {
  return {
    spaceId,
    id,
    members: { a: askerId, b: askedId },
    seat: 'neutral',
    state: state ?? replay(await dialogues.readEvents(tx, { spaceId, id })),
    events,
    isKept: state !== null,
  };
}

/** For what is nobody's move: time passes, or somebody steps back. */
export async function standingIn(tx: Transaction, which: Which): Promise<Standing | null> {
  const ready = await dialogues.readyToMove(tx, { ...which, id: null });
  return ready ? standingOf(tx, which, ready) : null;
}
