import type { SaidView } from '@footbridge/contract';
import { isFlaw, readAgreement, type AgreementDocument, type RecordedAct } from '@footbridge/domain';
import { canonicalJson, commit, digestOf, hashEnvelope, verifyAct } from '@footbridge/record';
import { signedIn, type Context } from '../context.ts';
import { keyOfTwo, openerForTwo } from '../letters/key-of-two.ts';
import { parse } from '../sealing/parse.ts';
import type { OpenedText } from '../sealing/envelope.ts';
import { asSigned } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import type { OpenedSaid } from './opened-said.ts';
import { answersText, endText, offerText, signatureText } from './texts.ts';

const actOf: Record<SaidView['content']['kind'], RecordedAct> = {
  offered: 'agreement:offer',
  answered: 'agreement:answer',
  signed: 'agreement:sign',
  stopped: 'agreement:stop',
  clause_ended: 'agreement:end_clause',
};
const envelopeOf = { offered: 'agreement', answered: 'agreement-answer', signed: 'signature' } as const;

const nothing = { isReadable: false, document: null, name: null, opened: null };
export const forged: OpenedSaid = { isGenuine: false, ...nothing };

/**
 * Opens what was said and checks it against what its author signed: the signature, the envelope, and every field that
 * stands in clear beside it.
 *
 * @param documents of the offers before it, by id.
 */
export async function openSaid(
  context: Context,
  live: LiveSpace,
  view: SaidView,
  documents: ReadonlyMap<string, AgreementDocument>,
): Promise<OpenedSaid> {
  const { content, sealed, act, by } = view;
  if (content.kind === 'stopped' || content.kind === 'clause_ended') {
    if (sealed) return forged;
    return { isGenuine: !act || (await isEndSigned(context, live, view)), ...nothing };
  }
  const about = content.kind === 'offered' ? null : documents.get(content.version);
  // Agreements are named by their line: what was signed is to be found again without this server.
  const item = content.kind === 'signed' ? about?.agreement : view.id;
  if (!sealed || !act || !item || act.kind !== actOf[content.kind] || act.item !== item) return forged;
  if ((await hashEnvelope(sealed.envelope)) !== act.envelopeHash) return forged;
  const key = keysAt(context, live, by, sealed.epoch)?.signing;
  if (!key || !(await verifyAct(asSigned(live.id, by, act), key))) return forged;
  const binding = { item, author: by, kind: envelopeOf[content.kind] };
  const opened = await openerForTwo(context, live).openText(binding, sealed);
  // Its number stands under no signature. Whoever has the key it names would open it, were it the one it was sealed under;
  // taken on trust, what stands in clear beside it could be anything.
  if (!opened)
    return (await keyOfTwo(context, live, sealed.epoch)) ? forged : { isGenuine: true, ...nothing };
  if (opened.commitment !== act.commitment) return forged;
  return readWords(live, view, opened, about ?? null, key);
}

async function readWords(
  live: LiveSpace,
  { id, content, by }: SaidView,
  opened: OpenedText,
  about: AgreementDocument | null,
  key: string,
): Promise<OpenedSaid> {
  const read = parse(opened.text) as Record<string, unknown> | null;
  const genuine = { isGenuine: true, isReadable: true, document: null, name: null, opened };
  if (content.kind === 'offered') {
    const document = readAgreement(read?.document);
    const isWhole =
      !isFlaw(document) &&
      opened.text === offerText(document, content.answering) &&
      (await isOutlineOf(content, document)) &&
      isOfThem(live, by, document);
    return isWhole ? { ...genuine, document } : forged;
  }
  if (!about) return { ...genuine, isReadable: false };
  const digest = await digestOf(about);
  if (content.kind === 'answered')
    return opened.text === answersText(digest, content.answers) ? genuine : forged;
  const name = typeof read?.name === 'string' ? read.name : '';
  const { agreement, version } = about;
  const isTheirs = about.parties.some((party) => party.member === by && party.signingKey === key);
  const isOfThis = opened.text === signatureText({ agreement, version, digest, name });
  return isTheirs && isOfThis && content.kind === 'signed' && content.digest === digest && id
    ? { ...genuine, name }
    : forged;
}

/** One of another space, or between others, could be signed here and be worth nothing. */
const isOfThem = ({ id, snapshot }: LiveSpace, by: string, { space, parties }: AgreementDocument): boolean =>
  space === id &&
  [snapshot.space.own.member, by].every((one) => parties.some(({ member }) => member === one));

/** Whether what stands in clear is what the document says. */
async function isOutlineOf(
  content: SaidView['content'] & { kind: 'offered' },
  document: AgreementDocument,
): Promise<boolean> {
  const { kind: _, answering: __, ...outline } = content;
  const { agreement, version, supersedes, clauses, effectiveFrom, reviewOn } = document;
  const expected = {
    agreement,
    version,
    supersedes,
    effectiveFrom,
    reviewOn,
    digest: await digestOf(document),
    clauses: clauses.map(({ id, kind, owner, rule }) => ({ id, kind, owner, rule })),
  };
  return canonicalJson(outline) === canonicalJson(expected);
}

async function isEndSigned(context: Context, live: LiveSpace, { id, by, act, content }: SaidView) {
  if (!act || act.kind !== actOf[content.kind] || act.item !== id || act.envelopeHash !== null) return false;
  const clause = content.kind === 'clause_ended' ? content.clause : null;
  const version = 'version' in content ? String(content.version) : '';
  if ((await commit(new Uint8Array(), endText(version, clause))) !== act.commitment) return false;
  const signed = asSigned(live.id, by, act);
  const checked = await Promise.all(signingKeysOf(context, live, by).map((key) => verifyAct(signed, key)));
  return checked.some(Boolean);
}

/** All that someone has ever signed with in this space, as this device knows them. */
function signingKeysOf(context: Context, live: LiveSpace, member: string): string[] {
  const isOwn = member === live.snapshot.space.own.member;
  const present = isOwn ? signedIn(context).keys.publicKeys : live.keysOfOther;
  const replaced = isOwn ? live.ownReplacements : live.othersReplacements;
  return [...replaced.map(({ former }) => former), ...(present ? [present] : [])].map(
    ({ signing }) => signing,
  );
}
