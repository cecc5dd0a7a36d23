import { asJobs, dialogues } from '@footbridge/db';
import type { Services } from '../../context/services.ts';

/** Notes who of those in a live conversation is connected to this process now. */
export const noteHere = ({
  database,
  realtime,
  now,
}: Pick<Services, 'database' | 'realtime' | 'now'>): Promise<void> =>
  asJobs(database, async (tx) => void (await dialogues.noteHere(tx, realtime.present(), now())));
