import { commit, digestOf, fromBase64url, verifyAct } from '@footbridge/record';
import type { Instrument, Proof } from '../instrument.ts';
import { readSignedWords } from '../signed-words.ts';
import { Fault } from './verdict.ts';

const isCommittedTo = async ({ act, salt, text }: Proof): Promise<boolean> =>
  (await commit(fromBase64url(salt), text)) === act.commitment;

/** @throws Fault unless the digest is the document's, and both signed exactly this digest. */
export async function checkSignatures({ document, digest, signatures }: Instrument): Promise<void> {
  if ((await digestOf(document)) !== digest)
    throw new Fault('The document is not the one whose digest was signed.');
  for (const [index, party] of document.parties.entries()) {
    const signature = signatures[index];
    const words = signature && readSignedWords(signature.text);
    const isOfThis =
      signature?.act.kind === 'agreement:sign' &&
      signature.act.author === party.member &&
      signature.act.space === document.space &&
      words?.agreement === document.agreement &&
      words.version === document.version &&
      words.digest === digest;
    if (!isOfThis) throw new Fault(`The signature of ${party.name} belongs to something else.`);
    const holds = (await isCommittedTo(signature)) && (await verifyAct(signature.act, party.signingKey));
    if (!holds) throw new Fault(`The signature of ${party.name} does not hold.`);
  }
}

/** What an act of introducing oneself tells of the key it is signed with. */
function introducedKey({ text }: Proof): string | null {
  try {
    const { publicKeys } = JSON.parse(text) as { publicKeys?: { signing?: unknown } };
    return typeof publicKeys?.signing === 'string' ? publicKeys.signing : null;
  } catch {
    return null;
  }
}

/**
 * @throws Fault unless the key each signed with is the one they introduced themselves with, or stands in one unbroken line
 * with it: each replacement names the key before and is signed with the one it brings in.
 */
export async function checkKeys({ document, introductions, replacements }: Instrument): Promise<void> {
  for (const [index, party] of document.parties.entries()) {
    const broken = new Fault(`The key of ${party.name} does not come from how they introduced themselves.`);
    const isTheirs = ({ act }: Proof, kind: string) =>
      act.kind === kind &&
      act.author === party.member &&
      act.item === party.member &&
      act.space === document.space;
    const introduction = introductions[index];
    const introduced = introduction && introducedKey(introduction);
    if (!introduced || !isTheirs(introduction, 'member:introduce')) throw broken;
    if (!(await isCommittedTo(introduction)) || !(await verifyAct(introduction.act, introduced)))
      throw broken;

    const own = replacements.filter(({ act }) => act.author === party.member);
    const line = [own[0]?.text.split('\n')[1] ?? introduced];
    for (const proof of own) {
      const [, former, , next] = proof.text.split('\n');
      const leadsOn =
        isTheirs(proof, 'key:replace') &&
        former === line.at(-1) &&
        next !== undefined &&
        (await isCommittedTo(proof)) &&
        (await verifyAct(proof.act, next));
      if (!leadsOn) throw broken;
      line.push(next);
    }
    if (!line.includes(introduced) || !line.includes(party.signingKey)) throw broken;
  }
  const members = document.parties.map(({ member }) => member);
  if (replacements.some(({ act }) => !members.includes(act.author)))
    throw new Fault('It holds keys of somebody who did not sign.');
}
