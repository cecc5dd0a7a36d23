import { vi } from 'vitest';

/**
 * Waits until something is so. A machine that does many things at once is late, and not wrong for it.
 * @param interval milliseconds between two looks.
 */
export const waitUntil = <T>(isSo: () => T | Promise<T>, interval = 50) =>
  vi.waitUntil(isSo, { interval, timeout: 20_000 });
