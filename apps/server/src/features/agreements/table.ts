import { agreements, leaving, spaces, unawaited, type Transaction } from '@footbridge/db';
import { look, readVersions, refuse, type Refusal, type SeenSpace, type Version } from '@footbridge/domain';

/** All that is decided by, in a space whose lock is held: who acts, how it looks to them, and what was said. */
export interface Table {
  readonly id: string;
  readonly member: { readonly id: string; readonly signingKey: string };
  /** The two. */
  readonly members: readonly string[];
  readonly space: SeenSpace;
  /** As they are, whether or not it has reached whoever acts. */
  readonly versions: readonly Version[];
  /** The place of what is said now. */
  readonly next: number;
}

export async function openTable(tx: Transaction, space: string): Promise<Refusal | Table> {
  unawaited(spaces.lock(tx, space));
  const [standing, members, { said, next }] = await Promise.all([
    spaces.findStanding(tx, space),
    spaces.listMembers(tx, space),
    agreements.listAll(tx, space),
  ]);
  if (!standing) return refuse('space:unknown');
  const { member } = standing;
  const [own, other] = await Promise.all([
    leaving.findOwn(tx, member.id),
    leaving.findOtherShown(tx, space, member.id),
  ]);
  return {
    id: space,
    member,
    members: members.map(({ id }) => id),
    space: { ...standing.space, look: look(own, other) },
    versions: readVersions(said),
    next,
  };
}

/** Whether someone has signed a version, seen by the other or not. */
export const hasSigned = async (tx: Transaction, { member, versions }: Table, id: string): Promise<boolean> =>
  Boolean(await agreements.findSignature(tx, member.id, id)) ||
  versions.some((version) => version.id === id && version.signatures.some(({ by }) => by === member.id));
