import { limits } from '@footbridge/domain';

const hour = 60 * 60_000;

/** How long a letter may wait before it goes, in milliseconds. */
export const waits = { hour, day: limits.letterWait, threeDays: 72 * hour, week: 7 * 24 * hour };
export type Wait = keyof typeof waits;
export const waitNames = Object.keys(waits) as Wait[];

/** When a letter goes that is handed over now. */
export const leavesAfter = (wait: number, now = new Date()): Date => new Date(now.getTime() + wait);
