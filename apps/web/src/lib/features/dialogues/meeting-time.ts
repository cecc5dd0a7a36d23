import { dialogueTimers } from '@footbridge/domain';

/** What a picker holds, on one's own clock; null where it is empty. */
export const momentOf = (picked: string): Date | null => (picked === '' ? null : new Date(picked));

/**
 * Whether one can meet then: still to come, and not too far ahead.
 * @param now by Footbridge's clock: that of a device may be wrong.
 */
export const isMeetingTime = (moment: Date, now: Date): boolean => {
  const ahead = moment.getTime() - now.getTime();
  return ahead > 0 && ahead <= dialogueTimers.meetingAhead;
};

/** "Europe/Berlin" */
export const ownZone = (): string =>
  new Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ');
