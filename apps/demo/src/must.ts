import type { Readable } from '@footbridge/client';

/** The answer, or an end with the code of the refusal. */
export async function must<T>(answer: Promise<T>): Promise<Exclude<T, { refused: unknown }>> {
  const value = await answer;
  if (typeof value === 'object' && value !== null && 'refused' in value) {
    throw new Error(`Footbridge said no: ${String(value.refused)}`);
  }
  return value as Exclude<T, { refused: unknown }>;
}

/** Waits until a value is as it should be. */
export const until = <T>(readable: Readable<T>, isSo: (value: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    const stop = readable.subscribe((value) => {
      if (!isSo(value)) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
