import { endpoints, type FeedEntry } from '@footbridge/contract';
import { changePassphrase } from './account/change-passphrase.ts';
import { deleteAccount } from './account/delete-account.ts';
import { judgePassphrase } from './account/judge-passphrase.ts';
import { close, forget, signOut } from './account/leave.ts';
import { setNotices, showNotices } from './account/notices.ts';
import { recover } from './account/recover.ts';
import { recheck, resume } from './account/resume.ts';
import { endSession, listSessions } from './account/sessions.ts';
import { signIn } from './account/sign-in.ts';
import { finishSignUp, signUp } from './account/sign-up.ts';
import { suggestPassphrase } from './account/suggest-passphrase.ts';
import { forgetThisDevice, trustThisDevice } from './account/trust.ts';
import { unlock } from './account/unlock.ts';
import type { Context } from './context.ts';
import { inBackground } from './in-background.ts';
import { draft } from './conversation/draft.ts';
import { sendWaiting } from './conversation/send-waiting.ts';
import { factorsClient } from './factors/factors-client.ts';
import { createLater } from './later.ts';
import { indexedStore } from './local/indexed.ts';
import type { LocalStore } from './local/local-store.ts';
import { createLivePages } from './pages/live-pages.ts';
import { refreshPages } from './pages/load-pages.ts';
import { pagesClient } from './pages/pages-client.ts';
import { loadRegaining, nothingToRegain } from './regaining/load-regaining.ts';
import { regainingClient } from './regaining/regaining-client.ts';
import { catchUp, follow } from './spaces/follow.ts';
import { loadSpaces } from './spaces/load-spaces.ts';
import { closeLink, readLink } from './spaces/link.ts';
import { redeemLink } from './spaces/redeem-link.ts';
import { goOnUnderNewKeys } from './spaces/go-on-under-new-keys.ts';
import { spaceClient } from './spaces/space-client.ts';
import { startSpace } from './spaces/start-space.ts';
import { readable, writable } from './store.ts';
import type { Footbridge } from './footbridge.ts';
import type { SpaceState } from './spaces/space.ts';
import type { CookieJar } from './wire/cookies.ts';
import { createClock } from './wire/clock.ts';
import { createCall } from './wire/http.ts';
import { createWire } from './wire/socket.ts';
import { piece } from './wire/piece.ts';

export interface FootbridgeOptions {
  readonly origin: string;
  /** What this device keeps: IndexedDB where there is one, memory otherwise. */
  readonly storage?: LocalStore;
  /** Where there is no browser to hold cookies. */
  readonly cookies?: CookieJar;
}

/** One person's Footbridge: plain text in and out; keys and envelopes stay inside. It begins at once. */
export function createFootbridge({ origin, storage, cookies }: FootbridgeOptions): Footbridge {
  const clock = createClock();
  const context: Context = {
    origin,
    call: createCall(origin, cookies?.fetch ?? fetch.bind(globalThis), clock),
    clock,
    wire: createWire(
      origin,
      {
        connected: () => inBackground(goOn(context)),
        disconnected: () => context.connection.set('offline'),
        turnedAway: () => inBackground(recheck(context)),
        accountChanged: () => inBackground(loadRegaining(context)),
        entry: (space, entry) => inBackground(hear(context, space, entry)),
        seat: (hint) => inBackground(context.moderating?.hear(hint) ?? Promise.resolve()),
      },
      cookies?.headers,
    ),
    local: storage ?? indexedStore(),
    status: writable('starting'),
    connection: writable('connecting'),
    isTrusted: writable(false),
    spaces: writable<readonly SpaceState[]>([]),
    live: new Map(),
    opening: new Map(),
    pages: createLivePages(),
    regaining: writable(nothingToRegain),
    askingLater: createLater(),
    moderating: null,
    ending: null,
    account: null,
    keys: null,
    former: [],
  };
  inBackground(resume(context));

  return {
    status: readable(context.status),
    connection: readable(context.connection),
    isTrusted: readable(context.isTrusted),
    spaces: readable(context.spaces),
    keeps: context.local.keeps,
    clockIsRight: clock.isRight,
    now: () => clock.meant(new Date()),
    suggestPassphrase,
    judgePassphrase,
    signUp: (account) => signUp(context, account),
    makeKeys: (account) => finishSignUp(context, account),
    signIn: (account) => signIn(context, account),
    unlock: (own) => unlock(context, own),
    recover: (account) => recover(context, account),
    changePassphrase: (change) => changePassphrase(context, change),
    signOut: () => signOut(context),
    deleteAccount: (own) => deleteAccount(context, own),
    trustThisDevice: () => trustThisDevice(context),
    forgetThisDevice: () => forgetThisDevice(context),
    showNotices: () => showNotices(context),
    setNotices: (wish) => setNotices(context, wish),
    listSessions: () => listSessions(context),
    endSession: (id) => endSession(context, id),
    startSpace: (space) => startSpace(context, space),
    readLink: (fragment) => readLink(context, fragment),
    closeLink: (fragment) => closeLink(context, fragment),
    readSeatLink: async (fragment) => (await guests()).readSeatLink(context, fragment),
    takeSeat: async (...taking) => (await guests()).takeSeat(context, ...taking),
    listSeats: async () => (await guests()).listSeats(context),
    readSeat: async (id) => (await guests()).readSeat(context, id),
    leaveSeat: async (id) => (await guests()).leaveSeat(context, id),
    moderating: async () =>
      (await piece(import('./moderating/moderating-client.ts'))).moderatingClient(context),
    redeemLink: (fragment, introduction) => redeemLink(context, fragment, introduction),
    space(id) {
      const live = context.live.get(id);
      return live ? spaceClient(context, live) : null;
    },
    draft: (name) => draft(context, null, name),
    pages: pagesClient(context),
    regaining: regainingClient(context),
    factors: factorsClient(context),
    seal: (digest) => context.call(endpoints.seals.make, { body: { digest } }),
    // Few need it, and rarely: it is fetched when they do.
    exportAll: async (options) => (await piece(import('./export/export-all.ts'))).exportAll(context, options),
    forget: () => forget(context),
    stop: () => close(context),
  };
}

/** What few need, and rarely, is fetched when they do. */
const guests = () => piece(import('./guests/index.ts'));

/** What the socket says. Once a space is open again, what waited for that goes. */
async function hear(context: Context, space: string, entry: FeedEntry): Promise<void> {
  await follow(context, space, entry);
  const live = context.live.get(space);
  if (live && entry.kind === 'space:opened') await goOnUnderNewKeys(context, live);
  if (live && (entry.kind === 'space:woken' || entry.kind === 'space:resumed')) sendWaiting(context, live);
}

/** Connected, for the first time or again: what was missed, here and on other devices, then what waits. */
async function goOn(context: Context): Promise<void> {
  context.connection.set('connected');
  inBackground(refreshPages(context));
  inBackground(loadRegaining(context));
  if (context.moderating) inBackground(context.moderating.again());
  await loadSpaces(context);
  for (const live of context.live.values()) {
    await catchUp(context, live);
    await goOnUnderNewKeys(context, live);
    live.sendingLater.reset();
    sendWaiting(context, live);
  }
}
