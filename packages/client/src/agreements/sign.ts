import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal, limits, type Answers } from '@footbridge/domain';
import { digestOf } from '@footbridge/record';
import { signedIn, type Context } from '../context.ts';
import { AccountKeys } from '../sealing/account-keys.ts';
import { stretchPassphrase } from '../sealing/passphrase.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import type { LiveAgreements } from './live-agreements.ts';
import { namesThem, type Known } from './names-them.ts';
import { actsAbout, sealAndSign } from './say-agreement.ts';
import { answersText, signatureText } from './texts.ts';

/** Says what one thinks of clauses that the other offers. */
export async function answer(
  context: Context,
  live: LiveSpace,
  agreements: LiveAgreements,
  version: string,
  answers: Answers,
): Promise<RefusalReply | undefined> {
  const document = agreements.opened.get(version)?.document;
  if (!document) return { refused: 'agreement:unknown' };
  const id = crypto.randomUUID();
  const words = {
    kind: 'agreement:answer',
    envelope: 'agreement-answer',
    item: id,
    text: answersText(await digestOf(document), answers),
    parents: await actsAbout(live, agreements, version),
  } as const;
  return sealAndSign(context, live, words, (signed) =>
    context.call(endpoints.agreements.answer, {
      params: { space: live.id, version },
      body: { id, answers, ...signed },
    }),
  );
}

/** Signs what stands in a version, whole, after the passphrase was given once more. */
export async function sign(
  context: Context,
  live: LiveSpace,
  agreements: LiveAgreements,
  version: string,
  { name, passphrase, zone }: { name: string; passphrase: string; zone: string },
): Promise<RefusalReply | undefined> {
  const document = agreements.opened.get(version)?.document;
  if (!document) return { refused: 'agreement:unknown' };
  const adopted = name.trim();
  if (adopted === '' || adopted.length > limits.nameLength)
    return { refused: 'request:invalid', field: 'name' };
  if (!(await isTheirs(context, passphrase))) return { refused: 'session:wrong', field: 'passphrase' };
  if (!namesThem(document.parties, ...theTwo(context, live))) return { refused: 'agreement:other_parties' };
  const digest = await digestOf(document);
  const words = {
    kind: 'agreement:sign',
    envelope: 'signature',
    item: document.agreement,
    text: signatureText({ ...document, digest, name: adopted }),
    parents: await actsAbout(live, agreements, version),
  } as const;
  const id = crypto.randomUUID();
  const refusal = await sealAndSign(context, live, words, (signed) =>
    context.call(endpoints.agreements.sign, {
      params: { space: live.id, version },
      body: { id, digest, zone, ...signed },
    }),
  );
  if (!isRefusal(refusal) || refusal.refused !== 'agreement:changed') return refusal;
  // An earlier try got through after all, and only its answer was lost.
  await agreements.takeIn();
  return agreements.pending.some((one) => one.version === version) ? undefined : refusal;
}

/** Both as this device knows them. */
function theTwo(context: Context, live: LiveSpace): readonly [Known, Known] {
  const { own, other } = live.state.get();
  return [
    { member: own.member, signingKey: signedIn(context).keys.publicKeys.signing, name: null },
    {
      member: other?.member ?? null,
      signingKey: live.keysOfOther?.signing ?? null,
      name: other?.introduction?.name ?? null,
    },
  ];
}

async function isTheirs(context: Context, passphrase: string): Promise<boolean> {
  const { account } = signedIn(context);
  if (!account.keys) return false;
  const halves = await stretchPassphrase(passphrase, account.salt, account.kdf);
  const { byPassphrase } = account.keys;
  return (
    (await AccountKeys.open(byPassphrase, halves, account.serverHalf, account.id, 'passphrase')) !== null
  );
}
