import type { VerbContext } from '../../context/verb-context.ts';

export const signInSubject = 'sign in';

/** What a passkey signs to sign in. Computed, never looked up, and the same kind of thing for everyone. */
export const challengeSignIn = async ({ now, passkeys }: VerbContext<null>) => ({
  challenge: passkeys.challenge(signInSubject, now()),
  rpId: passkeys.rpId,
});
