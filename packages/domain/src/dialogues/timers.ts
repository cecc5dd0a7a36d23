const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Milliseconds. A timer may let the room rest or lapse; none takes the floor, and none makes anybody speak. */
export const dialogueTimers = {
  /** A proposal nobody answered. */
  invite: 14 * day,
  /** How far ahead a meeting may be named. */
  meetingAhead: 90 * day,
  /** Physiological calming takes about this long (Gottman). */
  breakLeast: 20 * minute,
  /** PREP's time-out: back within a day, if only to ask for more. */
  breakMost: 24 * hour,
  /** A connection lost for so long reads like a break. */
  reconnect: 2 * minute,
  /** Several rooms that rest for one cause do so one after the other, so long apart: nobody can tell it from breaks. */
  restGapLeast: 20_000,
  restGapMost: 2 * minute,
  /** How often it is noted that somebody is there. */
  here: 15_000,
  /** One person as speaker: after this the screen offers to share the floor. */
  turnHint: 10 * minute,
  liveHint: 50 * minute,
  liveMost: 60 * minute,
  /** A room in which nothing moved for so long is put away, quietly, and can be taken up again. */
  quiet: 14 * day,
  closing: 14 * day,
} as const;

/** How often the two may ask for more time in one break. */
export const breakExtensions = 2;

/** Characters of what is said in a dialogue: one or two sentences, so that they can be said back. */
export const dialogueWords = {
  chunk: 400,
  reply: 1_000,
  statement: 4_000,
  note: 2_000,
} as const;
