import type { Binaries } from './binaries.ts';
import type { Privileges } from './privileges.ts';

/** A data directory, and how PostgreSQL is run over it. */
export interface Cluster {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly privileges: Privileges;
}
