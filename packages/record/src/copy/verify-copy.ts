import { actHash, commit, type SignedAct } from '../act.ts';
import { fromBase64url } from '../base64url.ts';
import { History } from '../history.ts';
import { verifyAct } from '../sign.ts';

/** What was found in one space of a copy. */
export interface SpaceFindings {
  readonly id: string;
  readonly acts: number;
  /** Acts that nobody whom they name has signed. */
  readonly forged: number;
  /** Acts that others name and that are not there. */
  readonly missing: number;
  /** Texts that are, to the letter, what an act of the record commits to. */
  readonly proven: number;
  /** Texts that are not, or name an act that is not there. */
  readonly changed: number;
  /** Texts that could not be opened when the copy was made, so that only their act is there. */
  readonly closed: number;
  /** People whose introduction tells of other keys than those they are shown with. */
  readonly strangers: number;
}

interface CopiedSpace {
  readonly id: string;
  readonly members: readonly CopiedMember[];
  readonly groundRules: string;
  readonly acts: readonly SignedAct[];
}

interface CopiedMember {
  readonly id: string;
  readonly signingKey: string | null;
  readonly formerSigningKeys: readonly { readonly signingKey: string }[];
  readonly signed: { readonly text: string | null };
}

interface Text {
  readonly text: string | null;
  readonly salt: string | null;
  readonly act: string;
}

export const formatOfCopy = 'footbridge-copy';

const isCopy = (value: unknown): value is { spaces: readonly CopiedSpace[]; madeAt: string } => {
  const { format, version, spaces } = (value ?? {}) as Record<string, unknown>;
  return format === formatOfCopy && version === 1 && Array.isArray(spaces);
};

/**
 * Checks a person's copy of all they may see, as `packages/client` writes it, without asking anyone. Not to be seen from a
 * copy: that the newest end of it is missing, and whether the times are right, which are Footbridge's word.
 *
 * @param value what `JSON.parse` made of it.
 * @returns null for what is no copy of this form.
 */
export async function verifyCopy(
  value: unknown,
): Promise<{ madeAt: string; spaces: SpaceFindings[] } | null> {
  if (!isCopy(value)) return null;
  try {
    return { madeAt: value.madeAt, spaces: await Promise.all(value.spaces.map(verifySpace)) };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function verifySpace(space: CopiedSpace): Promise<SpaceFindings> {
  const keysOf = new Map(space.members.map((member) => [member.id, keysOfMember(member)]));
  const history = new History();
  const acts = new Map<string, SignedAct>();
  let forged = 0;
  for (const act of space.acts) {
    const hash = await actHash(act);
    history.add(hash, act.parents);
    acts.set(hash, act);
    const signed = (keysOf.get(act.author) ?? []).map((key) => verifyAct(act, key));
    const isSigned = act.space === space.id && (await Promise.all(signed)).includes(true);
    if (!isSigned) forged += 1;
  }
  const texts = textsIn(space);
  const checked = await Promise.all(texts.map((text) => isProven(text, acts)));
  const strangers = space.members.filter((member) => !introducesKeys(member)).length;
  return {
    id: space.id,
    acts: space.acts.length,
    forged,
    missing: history.missing.length,
    proven: checked.filter((one) => one === true).length,
    changed: checked.filter((one) => one === false).length,
    closed: checked.filter((one) => one === null).length,
    strangers,
  };
}

const keysOfMember = ({ signingKey, formerSigningKeys }: CopiedMember): string[] =>
  [signingKey, ...formerSigningKeys.map((former) => former.signingKey)].filter((key) => key !== null);

/** An introduction is signed with the keys it tells of. */
function introducesKeys(member: CopiedMember): boolean {
  if (member.signed.text === null) return true;
  const { publicKeys } = JSON.parse(member.signed.text) as { publicKeys?: { signing?: string } };
  return keysOfMember(member).includes(publicKeys?.signing ?? '');
}

/** Everything in a space that names an act as its proof, wherever it stands. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(textsIn);
  const { text, salt, act } = value as Partial<Text>;
  return typeof act === 'string' && text !== undefined && salt !== undefined
    ? [{ text, salt, act }, ...inside]
    : inside;
}

/** @returns null where the text is not there to be compared. */
async function isProven(
  { text, salt, act }: Text,
  acts: ReadonlyMap<string, SignedAct>,
): Promise<boolean | null> {
  const named = acts.get(act);
  if (!named) return false;
  if (text === null || salt === null) return null;
  return (await commit(fromBase64url(salt), text)) === named.commitment;
}
