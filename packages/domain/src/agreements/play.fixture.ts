import { isRefusal } from '../refusal.ts';
import { answerVersion } from './answer.ts';
import { endClause } from './end-clause.ts';
import { offerVersion } from './offer.ts';
import type { ClauseAnswer, ClauseOutline, Said } from './said.ts';
import { showSignature, signVersion, stopVersion, type PendingSignature } from './sign.ts';
import { moveOf, settled, statusOf, type VersionStatus } from './status.ts';
import { readVersions, type Version } from './versions.ts';

/** Two people and the clock, playing against the rules as the server applies them. For tests. */
export const people = ['ruth', 'sam'] as const;
export type Person = (typeof people)[number];
const hour = 60 * 60_000;
export const waits = [hour, 24 * hour, 30 * 24 * hour, 91 * 24 * hour];
const open = { phase: 'open', epoch: 2, rekeyDue: false, look: 'open' } as const;

/** Choices are numbers; each is taken among what there is to choose from. */
export interface Step {
  readonly act: 'next' | 'offer' | 'counter' | 'answer' | 'sign' | 'unsign' | 'stop' | 'end' | 'wait';
  readonly by: Person;
  readonly pick: number;
}

/** Something that was done and not refused, for whoever keeps a count of their own. */
export type Done =
  | { what: 'offered'; id: string; by: Person; answering: string | null; accepted: boolean; at: number }
  | { what: 'answered'; id: string; at: number; answers: Record<string, ClauseAnswer> }
  | { what: 'signed'; id: string; by: Person; at: number }
  | { what: 'unsigned' | 'stopped'; id: string; by: Person; at: number }
  | { what: 'ended'; id: string; clause: string; by: Person; at: number }
  | { what: 'hand'; at: number };

export interface World {
  said: Said[];
  versions: Version[];
  pending: PendingSignature[];
  now: number;
  readonly done: Done[];
}

/** What a test may put a fault into. */
export const rules = { showSignature, signVersion, endClause, answerVersion };
export type Rules = typeof rules;

const clausesFor = (by: Person, pick: number): ClauseOutline[] => {
  const pace = { kind: 'pace', binds: 'both', items: 3, per: 'week' } as const;
  const all: ClauseOutline[] = [
    { id: 'visits', kind: 'agreed', owner: 'both', rule: pace },
    { id: 'evenings', kind: 'agreed', owner: 'sam', rule: null },
    { id: `own-${by}`, kind: 'declared', owner: by, rule: null },
  ];
  return all.slice(pick % 2, 2 + ((pick >> 1) % 2));
};

export function play(
  steps: readonly Step[],
  { rules: played = rules }: { rules?: Rules } = {},
  look?: (world: World) => void,
): World {
  const world: World = { said: [], versions: [], pending: [], now: Date.UTC(2030, 0, 1), done: [] };
  for (const step of steps) {
    take(world, step, played);
    look?.(world);
  }
  return world;
}

function say(world: World, said: Said, done: Done): void {
  world.said = [...world.said, said];
  world.versions = readVersions(world.said);
  world.done.push(done);
}

const signedBy = ({ pending, versions }: World, by: Person, id: string) =>
  pending.some((one) => one.by === by && one.version === id) ||
  versions.some((one) => one.id === id && one.signatures.some((signature) => signature.by === by));

function take(world: World, { act, by, pick }: Step, played: Rules): void {
  const at = world.now;
  const { versions } = world;
  const version = versions.at(-1 - (pick % 3)) ?? versions.at(-1);
  switch (act) {
    case 'next':
      return next(world, by, pick, played);
    case 'offer':
      return offer(world, by, pick, null);
    case 'counter':
      return offer(world, by, pick, versions.findLast((one) => one.by !== by) ?? null);
    case 'answer':
      return version && answer(world, by, version, pick, played);
    case 'sign':
      return version && sign(world, by, version, played);
    case 'unsign': {
      const mine = world.pending.find((one) => one.by === by);
      if (!mine) return;
      world.pending = world.pending.filter((one) => one !== mine);
      world.done.push({ what: 'unsigned', id: mine.version, by, at });
      return;
    }
    case 'stop': {
      if (!version) return;
      const outcome = stopVersion(versions, version.id, new Date(at));
      if (!outcome || isRefusal(outcome)) return;
      world.pending = world.pending.filter((one) => one.by !== by || one.version !== version.id);
      say(
        world,
        { id: `s${world.said.length}`, by, at: new Date(at), kind: 'stopped', version: version.id },
        {
          what: 'stopped',
          id: version.id,
          by,
          at,
        },
      );
      return;
    }
    case 'end': {
      const clause = version?.clauses[pick % version.clauses.length];
      if (!version || !clause) return;
      const wish = { version: version.id, clause: clause.id };
      const outcome = played.endClause(versions, by, wish, new Date(at));
      if (!outcome || isRefusal(outcome)) return;
      const said = {
        id: `s${world.said.length}`,
        by,
        at: new Date(at),
        kind: 'clause_ended',
        ...wish,
      } as const;
      return say(world, said, { what: 'ended', id: version.id, clause: clause.id, by, at });
    }
    case 'wait':
      world.now += waits[pick % waits.length]!;
      return hand(world, played);
  }
}

/** Whatever suggests itself: so that much is signed, and not only begun. */
function next(world: World, by: Person, pick: number, played: Rules): void {
  const now = new Date(world.now);
  const version = world.versions.findLast((one) =>
    ['offered', 'accepted'].includes(statusOf(one, world.versions, now)),
  );
  if (!version) return offer(world, by, pick, null);
  const move = moveOf(version, statusOf(version, world.versions, now), by, signedBy(world, by, version.id));
  if (move === 'answer') return answer(world, by, version, 0, played);
  if (move === 'sign') return sign(world, by, version, played);
  if (world.pending.length === 0) return;
  world.now += 24 * hour;
  hand(world, played);
}

function offer(world: World, by: Person, pick: number, answered: Version | null): void {
  const clauses = clausesFor(by, pick);
  const answers =
    answered && Object.fromEntries(answered.clauses.map(({ id }) => [id, 'countered' as const]));
  const id = `v${world.versions.length}`;
  const far = new Date(world.now + 40 * 24 * hour).toISOString().slice(0, 10);
  const outline = {
    agreement: 'line',
    version: world.versions.length + 1,
    digest: `digest of ${id}`,
    supersedes: settled(world.versions)?.digest ?? null,
    clauses,
    effectiveFrom: pick % 5 === 4 ? far : null,
    reviewOn: null,
    answering: answered && answers ? { version: answered.id, answers: pickAsked(answered, answers) } : null,
  };
  const now = new Date(world.now);
  const outcome = offerVersion(open, world.versions, by, { ...outline, epoch: 2 }, now);
  if (isRefusal(outcome)) return;
  const accepted = clauses.every((clause) => clause.kind === 'declared');
  say(
    world,
    { ...outline, id, by, at: now, kind: 'offered' },
    {
      what: 'offered',
      id,
      by,
      answering: answered?.id ?? null,
      accepted,
      at: world.now,
    },
  );
}

const pickAsked = (version: Version, answers: Record<string, ClauseAnswer>) =>
  Object.fromEntries(
    version.clauses.filter(({ kind }) => kind === 'agreed').map(({ id }) => [id, answers[id]!] as const),
  );

function answer(world: World, by: Person, version: Version, pick: number, played: Rules): void {
  const all = (['accepted', 'accepted', 'declined', 'talk'] as const)[pick % 4]!;
  const answers = pickAsked(version, Object.fromEntries(version.clauses.map(({ id }) => [id, all])));
  const wish = { version: version.id, answers, epoch: 2 };
  const signed = signedBy(world, by, version.id);
  const outcome = played.answerVersion(open, world.versions, by, wish, signed, new Date(world.now));
  if (isRefusal(outcome)) return;
  const at = new Date(world.now);
  say(
    world,
    { id: `s${world.said.length}`, by, at, kind: 'answered', version: version.id, answers },
    {
      what: 'answered',
      id: version.id,
      answers,
      at: world.now,
    },
  );
}

function sign(world: World, by: Person, version: Version, played: Rules): void {
  const wish = { version: version.id, digest: version.digest, epoch: 2 };
  const now = new Date(world.now);
  const outcome = played.signVersion(open, world.versions, by, wish, signedBy(world, by, version.id), now);
  if (isRefusal(outcome)) return;
  world.pending = [...world.pending, { by, ...wish, signedAt: now, showsAt: outcome.showsAt }];
  world.done.push({ what: 'signed', id: version.id, by, at: world.now });
}

/** The clock's hand. */
function hand(world: World, played: Rules): void {
  world.done.push({ what: 'hand', at: world.now });
  const now = new Date(world.now);
  for (const pending of world.pending) {
    const outcome = played.showSignature(world.versions, pending, now);
    if (outcome === 'early') continue;
    world.pending = world.pending.filter((one) => one !== pending);
    if (outcome === 'void') continue;
    const { by, version, digest, signedAt } = pending;
    world.said = [
      ...world.said,
      { id: `s${world.said.length}`, by, at: now, kind: 'signed', version, digest, signedAt },
    ];
    world.versions = readVersions(world.said);
  }
}

export const statuses = ({ versions, now }: World): Map<string, VersionStatus> =>
  new Map(versions.map((one) => [one.id, statusOf(one, versions, new Date(now))]));
