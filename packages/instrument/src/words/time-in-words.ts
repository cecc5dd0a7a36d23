import { dayInWords } from '@footbridge/domain';

/** An instant, to the second, the same wherever it is read: 3 May 2026, 09:05:00 UTC. */
export function timeInWords(at: Date): string {
  const [day = '', time = ''] = at.toISOString().split('T');
  return `${dayInWords(day)}, ${time.slice(0, 8)} UTC`;
}
