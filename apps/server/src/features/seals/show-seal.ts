import type { VerbContext } from '../../context/verb-context.ts';

/** What seals of this installation are known by, for anyone. */
export const showSeal = async ({ sealer }: VerbContext<null>): Promise<{ root: string }> => ({
  root: sealer.root,
});
