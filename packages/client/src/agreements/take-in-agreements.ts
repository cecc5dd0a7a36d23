import { endpoints, type SaidView } from '@footbridge/contract';
import { isRefusal, readVersions, type AgreementDocument, type Said } from '@footbridge/domain';
import { digestOf } from '@footbridge/record';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { changeSeen, readSeen } from '../spaces/seen.ts';
import type { Answer } from '../wire/answer.ts';
import { describeVersions } from './describe-versions.ts';
import type { LiveAgreements } from './live-agreements.ts';
import { forged, openSaid } from './open-said.ts';
import { openSayings } from './open-sayings.ts';

/** Asks for everything that was said, opens and checks it, and shows it. */
export const loadAgreements = (context: Context, live: LiveSpace, agreements: LiveAgreements): Answer =>
  agreements.inTurn(async () => {
    const refusal = await load(context, live, agreements);
    agreements.isBehind = refusal !== undefined;
    return refusal;
  });

async function load(context: Context, live: LiveSpace, agreements: LiveAgreements): Answer {
  const params = { space: live.id };
  // Before asking: another page may see more meanwhile, which this answer could not have had.
  const seen = (await readSeen(context, live.id))?.agreements ?? [];
  const [said, sayings] = await Promise.all([
    context.call(endpoints.agreements.list, { params }),
    context.call(endpoints.sayings.list, { params }),
  ]);
  if (isRefusal(said)) return said;
  if (isRefusal(sayings)) return sayings;
  Object.assign(agreements, said, sayings, { isLoaded: true });
  // A history that differs stays one. What looks forged may have been signed with keys that the feed has yet to tell of.
  agreements.isOther ||= await isOtherThanSeen(context, live, said.said, seen);
  await showAgreements(context, live, agreements);
}

async function showAgreements(context: Context, live: LiveSpace, agreements: LiveAgreements): Promise<void> {
  const areForged = !(await openAll(context, live, agreements));
  const sayings = await openSayings(context, live, agreements.sayings);
  agreements.versions = readVersions(
    agreements.said.filter(({ id }) => agreements.opened.get(id)?.isGenuine).map(asSaid),
  );
  agreements.state.set({
    isLoaded: agreements.isLoaded,
    ...describeVersions(live.snapshot.space.own.member, agreements, nowOf(context, agreements.said)),
    ...sayings,
    trouble: areForged || agreements.isOther ? 'history-differs' : null,
  });
}

/** By Footbridge's clock. What was said was said before now, whatever the clock here says. */
export const nowOf = ({ clock }: Context, said: readonly SaidView[]): Date =>
  new Date(Math.max(clock.meant(new Date()).getTime(), ...said.map(({ at }) => Date.parse(at))));

/** @returns false when something is not what its author signed. */
async function openAll(
  context: Context,
  live: LiveSpace,
  { said, opened }: LiveAgreements,
): Promise<boolean> {
  const documents = new Map<string, AgreementDocument>();
  for (const view of said) {
    const of = await digestOf(view);
    const known = opened.get(view.id);
    const isSame = known?.of === of && known.isGenuine;
    // What could not be read may be, once a key has come.
    const next =
      isSame && known.isReadable ? known : { ...(await openAny(context, live, view, documents)), of };
    opened.set(view.id, next);
    if (next.document) documents.set(view.id, next.document);
  }
  return said.every(({ id }) => opened.get(id)?.isGenuine);
}

/** What has no shape at all is nothing that anyone has signed. */
const openAny = (...asked: Parameters<typeof openSaid>) => openSaid(...asked).catch(() => forged);

const asSaid = ({ id, by, at, content }: SaidView): Said =>
  ({
    id,
    by,
    at: new Date(at),
    ...content,
    ...('signedAt' in content && { signedAt: new Date(content.signedAt) }),
  }) as Said;

/**
 * Whether something that this device has seen is gone, in another place or another one now. Every field counts, the times
 * too, which stand under no signature.
 */
async function isOtherThanSeen(
  context: Context,
  live: LiveSpace,
  said: readonly SaidView[],
  seen: readonly string[],
): Promise<boolean> {
  const told = await Promise.all(said.map((one) => digestOf(one)));
  const places = seen.map((digest) => told.indexOf(digest));
  const isOther = places.some((place, index) => place <= (places[index - 1] ?? -1));
  // In trouble, what was seen before stays the measure.
  const newest = (await readSeen(context, live.id))?.agreements ?? [];
  if (!isOther && told.length > newest.length) await changeSeen(context, live, { agreements: told });
  return isOther;
}
