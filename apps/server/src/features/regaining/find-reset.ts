import { asAuth, resets, type Database } from '@footbridge/db';
import { hashToken } from '../invitations/token-hash.ts';

/** The reset that a mailed link stands for; undefined for a link that was stopped, used or never made here. */
export const findReset = (database: Database, token: string): Promise<resets.ResetRow | undefined> =>
  asAuth(database, (tx) => resets.findByToken(tx, hashToken(token)));
