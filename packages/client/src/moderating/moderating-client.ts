import type { Context } from '../context.ts';
import { readable } from '../store.ts';
import { createLiveModerating } from './live-moderating.ts';
import { catchUpModerated, hearOf, loadModerated, openRoom } from './load-moderated.ts';
import { moderate } from './moderate.ts';
import { sendClosingNote } from './past-seats.ts';
import type { ModeratingClient } from './moderating.ts';

/** What somebody does who is the neutral of others, as the pages see it. */
export function moderatingClient(context: Context): ModeratingClient {
  context.moderating ??= createLiveModerating({
    hear: (live, hint) => hearOf(context, live, hint),
    again: (live) => catchUpModerated(context, live),
    isWanted: (live) => context.moderating === live && context.connection.get() === 'connected',
  });
  const live = context.moderating;
  return {
    state: readable(live.state),
    load: () => live.inTurn(() => loadModerated(context, live)),
    open: (seat, dialogue) => live.inTurn(() => openRoom(context, live, { seat, dialogue })),
    leaveRoom: () => void (live.room = null),
    move: (seat, dialogue, move) => moderate(context, live, { seat, dialogue }, move),
    sendClosingNote: (past, to, text) =>
      live.inTurn(
        async () => (await sendClosingNote(context, live, past, to, text)) ?? loadModerated(context, live),
      ),
  };
}
