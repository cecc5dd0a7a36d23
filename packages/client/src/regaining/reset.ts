import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { ResetLink } from './regaining.ts';
import { loadRegaining } from './load-regaining.ts';
import { readToken } from './read-token.ts';

type Answered = Promise<RefusalReply | undefined>;

export async function askReset({ call }: Context, { email }: { email: string }): Answered {
  const asked = await call(endpoints.regaining.ask, { body: { email } });
  if (isRefusal(asked)) return asked;
}

export async function stopReset(context: Context): Answered {
  const stopped = await context.call(endpoints.regaining.stop);
  if (isRefusal(stopped)) return stopped;
  await loadRegaining(context);
}

export async function readReset({ call }: Context, fragment: string): Promise<ResetLink | RefusalReply> {
  const token = readToken(fragment);
  if (!token) return { refused: 'request:invalid' };
  const link = await call(endpoints.regaining.read, { body: { token } });
  if (isRefusal(link)) return link;
  const { opensAt, endsAt, secondsLeft, isPaused } = link;
  return { opensAt: new Date(opensAt), endsAt: new Date(endsAt), secondsLeft, isPaused };
}

export async function pauseWithReset({ call }: Context, fragment: string): Answered {
  const token = readToken(fragment);
  if (!token) return { refused: 'request:invalid' };
  const paused = await call(endpoints.regaining.pause, { body: { token } });
  if (isRefusal(paused)) return paused;
}
