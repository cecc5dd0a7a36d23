import type { RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { signedIn, type Context } from '../context.ts';
import { listSeats, readSeat } from '../guests/seats.ts';
import type { ExportedSeat } from './export-file.ts';

/** The seats beside the two of a space, with what one reads there: the same as on the screen. */
export async function exportSeats(context: Context): Promise<ExportedSeat[] | RefusalReply> {
  const seats = await listSeats(context);
  if (isRefusal(seats)) return seats;
  const exported: ExportedSeat[] = [];
  for (const seat of seats) {
    const items = await readSeat(context, seat.id);
    if (isRefusal(items)) return items;
    exported.push({
      ...seat,
      isFromBefore: seat.introduction === null && signedIn(context).keys.cameBack,
      takenAt: seat.takenAt.toISOString(),
      items: items.map((item) => ({ ...item, at: item.at.toISOString() })),
    });
  }
  return exported;
}
