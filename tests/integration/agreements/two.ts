import type { AgreementDraft, AgreementsClient, AgreementVersion, DraftClause } from '@footbridge/client';
import { randomUUID } from 'node:crypto';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { must, openPair, passphrase, type Pair } from '../client/cast.ts';

export const day = 24 * 60 * 60_000;

/** A server whose clock a test turns. */
export interface Turned {
  readonly server: TestServer;
  readonly wait: (time: number) => Promise<void>;
  /** Turns the clock back to now. */
  readonly back: () => void;
  /** Lets the clock's hand do what is due. */
  readonly hand: () => Promise<void>;
}

export async function turnedServer(): Promise<Turned> {
  const server = await startServer();
  let ahead = 0;
  Object.assign(server.app.services, { now: () => new Date(Date.now() + ahead) });
  const hand = () => releaseDue(server.app.services);
  return {
    server,
    hand,
    back: () => void (ahead = 0),
    wait: async (time) => {
      ahead += time;
      await hand();
    },
  };
}

/** Two people with their boundaries open. */
export interface Two extends Pair {
  readonly hers: AgreementsClient;
  readonly theirs: AgreementsClient;
}

export async function two(origin: string): Promise<Two> {
  const pair = await openPair(origin);
  const [hers, theirs] = [await pair.ruths.agreements(), await pair.sams.agreements()];
  await must(hers.load());
  await must(theirs.load());
  return { ...pair, hers, theirs };
}

export const aClause = (owner: string, what: string, rest: Partial<DraftClause> = {}): DraftClause => ({
  id: randomUUID(),
  kind: 'agreed',
  owner,
  words: { what, when: '', until: '', ifCrossed: '' },
  rule: null,
  ...rest,
});

export const aDraft = (
  clauses: readonly DraftClause[],
  rest: Partial<AgreementDraft> = {},
): AgreementDraft => ({
  clauses,
  effectiveFrom: null,
  reviewOn: null,
  ...rest,
});

export async function offer(
  side: AgreementsClient,
  draft: AgreementDraft,
  answering?: Parameters<AgreementsClient['offer']>[2],
): Promise<string> {
  const id = randomUUID();
  await must(side.offer(id, draft, answering));
  return id;
}

export const versionOf = (side: AgreementsClient, id: string): AgreementVersion => {
  const found = side.state.get().versions.find((version) => version.id === id);
  if (!found) throw new Error('no such version here');
  return found;
};

/** Everything of a version accepted. */
export const accept = (side: AgreementsClient, id: string) =>
  must(
    side.answer(
      id,
      Object.fromEntries(
        versionOf(side, id).document!.clauses.map((clause) => [clause.id, 'accepted'] as const),
      ),
    ),
  );

export const sign = (side: AgreementsClient, id: string, name: string) =>
  side.sign(id, { name, passphrase, zone: 'Europe/Berlin' });

/** From an offer of Ruth's to what both have signed. */
export async function agree({ wait }: Turned, { hers, theirs }: Two, draft: AgreementDraft): Promise<string> {
  const id = await offer(hers, draft);
  await must(theirs.load());
  await accept(theirs, id);
  await must(hers.load());
  await must(sign(hers, id, 'Ruth Example'));
  await must(sign(theirs, id, 'Sam Example'));
  await wait(day);
  await must(hers.load());
  await must(theirs.load());
  return id;
}
