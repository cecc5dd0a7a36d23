const units = [
  { seconds: 86_400, one: '1 day', many: 'days' },
  { seconds: 3_600, one: '1 hour', many: 'hours' },
  { seconds: 60, one: '1 minute', many: 'minutes' },
];

/** "2 days and 3 hours", "5 hours and 1 minute", "1 minute": the two largest parts, never less than a minute. */
export function lengthOfTime(seconds: number): string {
  let left = Math.max(60, seconds);
  const parts: string[] = [];
  for (const unit of units) {
    const count = Math.floor(left / unit.seconds);
    left -= count * unit.seconds;
    if (count > 0) parts.push(count === 1 ? unit.one : `${count} ${unit.many}`);
    else if (parts.length > 0) break;
  }
  return parts.slice(0, 2).join(' and ');
}
