import type { Space } from './space.ts';

/** Each side's sentence stays with its owner until the space is open and both have written one; then both are shown. */
export const acknowledgementsShared = (space: Pick<Space, 'phase'>, authors: readonly string[]): boolean =>
  space.phase === 'open' && new Set(authors).size === 2;
