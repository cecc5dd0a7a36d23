import type { pastSeats } from '@footbridge/contract';
import { asAccount, moderation } from '@footbridge/db';
import type { z } from 'zod';
import type { VerbContext } from '../../context/verb-context.ts';

/** The seats one held as a neutral, newest first. */
export async function listPast({
  actor,
  database,
}: VerbContext): Promise<z.infer<typeof pastSeats.list.reply>> {
  const rows = await asAccount(database, actor.accountId, moderation.listPast);
  const seats = rows.map(({ guest, space, note, admittedAt, endedAt, metOn, noted }) => ({
    guest,
    space,
    note,
    admittedAt,
    endedAt,
    metOn,
    noted,
  }));
  return { seats };
}
