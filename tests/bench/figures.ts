/** @param share 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

export const milliseconds = (value: number) => `${value.toFixed(2)} ms`;
export const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
