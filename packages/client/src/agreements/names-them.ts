import type { SigningParty } from '@footbridge/domain';

/** One of the two, as far as this device knows them. */
export interface Known {
  readonly member: string | null;
  readonly signingKey: string | null;
  /** Null where it is not known, or does not matter: one's own was chosen anew perhaps. */
  readonly name: string | null;
}

/**
 * Whether a document names the two as this device knows them: by their keys, and the other by their name. Whoever came
 * back under new keys signs a version that names those.
 */
export const namesThem = (parties: readonly SigningParty[], own: Known, other: Known): boolean =>
  [own, other].every(({ member, signingKey, name }) =>
    parties.some(
      (party) =>
        party.member === member && party.signingKey === signingKey && party.name === (name ?? party.name),
    ),
  );
