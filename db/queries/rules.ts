import { countedSince, type Said } from '@footbridge/domain';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../transaction.ts';
import { asSaid, type Decisive } from './agreements.ts';

/** What is decided by when someone who is bound by an agreed rule sends something. */
export interface WhatBinds {
  readonly accountId: string;
  /** What was said of agreements that both signed, in order, whether or not it has reached whoever sends. */
  readonly said: readonly Said[];
  /** Of the two, by member, as far as they were told. */
  readonly zones: Readonly<Record<string, string>>;
  /** When what they wrote left, as long ago as it counts. */
  readonly left: readonly Date[];
  readonly planned: readonly { readonly id: string; readonly at: Date }[];
}

interface Found extends Record<string, unknown> {
  readonly account: string;
  readonly said: readonly Decisive[];
  readonly zones: Readonly<Record<string, string>>;
  readonly left: readonly string[];
  readonly planned: readonly { readonly id: string; readonly at: string }[];
}

/**
 * Waits for whoever else acts in the space. For decisions alone.
 * @returns undefined for whoever no rule binds.
 */
export async function find(
  tx: Transaction,
  spaceId: string,
  memberId: string,
  now: Date,
): Promise<WhatBinds | undefined> {
  const [row] = await tx.execute<{ found: Found | null }>(sql`
    select app.what_binds(${spaceId}, ${memberId}, ${countedSince(now).toISOString()}) as found`);
  if (!row?.found) return undefined;
  const { account, said, zones, left, planned } = row.found;
  return {
    accountId: account,
    said: said.map(asSaid),
    zones,
    left: left.map((at) => new Date(at)),
    planned: planned.map(({ id, at }) => ({ id, at: new Date(at) })),
  };
}

/** Who of the two is bound by a rule from now on. */
export const noteBound = (tx: Transaction, spaceId: string, members: readonly string[]) =>
  tx.execute(sql`select app.note_bound(${spaceId}, ${sql.param(members)}::uuid[])`);
