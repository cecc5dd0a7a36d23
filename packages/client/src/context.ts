import type { Account } from '@footbridge/contract';
import type { Later } from './later.ts';
import type { LiveModerating } from './moderating/live-moderating.ts';
import type { LocalStore } from './local/local-store.ts';
import type { LivePages } from './pages/live-pages.ts';
import type { AccountKeys } from './sealing/account-keys.ts';
import { SignedOut } from './signed-out.ts';
import type { LiveSpace } from './spaces/live-space.ts';
import type { Writable } from './store.ts';
import type { Regaining } from './regaining/regaining.ts';
import type { SpaceState } from './spaces/space.ts';
import type { Clock } from './wire/clock.ts';
import type { Call } from './wire/http.ts';
import type { Wire } from './wire/socket.ts';

/**
 * - `locked`: the session lives, but the keys are not in memory: ask for the passphrase.
 * - `keys-missing`: signing up stopped half way: ask for address and passphrase and call `makeKeys`.
 */
export type Status = 'starting' | 'signed-out' | 'locked' | 'keys-missing' | 'signed-in';
export type Connection = 'connecting' | 'connected' | 'offline';

/** What every act of the client works with. */
export interface Context {
  readonly origin: string;
  readonly call: Call;
  readonly clock: Clock;
  readonly wire: Wire;
  readonly local: LocalStore;
  readonly status: Writable<Status>;
  readonly connection: Writable<Connection>;
  readonly isTrusted: Writable<boolean>;
  readonly spaces: Writable<readonly SpaceState[]>;
  readonly live: Map<string, LiveSpace>;
  /** Spaces on their way into `live`. */
  readonly opening: Map<string, Promise<void>>;
  readonly pages: LivePages;
  readonly regaining: Writable<Regaining>;
  /** That is asked again, where it could not be had. */
  readonly askingLater: Later;
  /** Null until somebody asks for what they moderate. */
  moderating: LiveModerating | null;
  /** A try to end the session here, under way or over. */
  ending: Promise<unknown> | null;
  account: Account | null;
  keys: AccountKeys | null;
  /** Keys the account had before, as far as they could be opened. */
  former: readonly AccountKeys[];
}

/** The account and its opened keys. @throws SignedOut */
export function signedIn({ account, keys }: Context) {
  if (!account || !keys) throw new SignedOut('nobody is signed in');
  return { account, keys };
}
