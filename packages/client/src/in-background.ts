import { SignedOut } from './signed-out.ts';

/** Work nobody waits for. Only that its person has left is no fault. */
export function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (!(error instanceof SignedOut)) throw error;
  });
}
