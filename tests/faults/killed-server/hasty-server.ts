import { messageCommands } from '@footbridge/contract';
import { sendMessage } from '../../../apps/server/src/features/messages/send-message.ts';
import type { Sending } from '../../../apps/server/src/features/messages/sending.ts';
import { contextFor } from '../../../apps/server/src/http/context-for.ts';
import { build, type ServerPlan } from '../../support/server-process/build.ts';
import { reportTo } from '../../support/server-process/report.ts';

/** The service with a planted fault: it acknowledges messages before they are kept. */

const { app, listen } = await build(JSON.parse(process.argv[2] ?? '') as ServerPlan);
app.services.realtime.onCommand(messageCommands.send, async (actor, input) => {
  const context = contextFor<'message:send'>(app, actor);
  setTimeout(() => void sendMessage(context, input as Sending).catch(() => {}), 5);
  return { position: 1, at: new Date().toISOString(), heldUntil: null };
});
await listen();
reportTo(process);
