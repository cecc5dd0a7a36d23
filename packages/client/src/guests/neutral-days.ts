import { endpoints, type RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import type { LiveSpace } from '../spaces/live-space.ts';

/** Of those who sit or sat there as a neutral: nobody is told of it, it is there to be looked up. */
export interface NeutralDays {
  /** Days on which one opened what is for all three: 'YYYY-MM-DD' (UTC), newest first. */
  readonly days: readonly { readonly neutral: string; readonly day: string }[];
  /** What one who has gone wrote to oneself. Null text: could not be opened. */
  readonly closingNotes: readonly {
    readonly neutral: string;
    readonly name: string | null;
    readonly text: string | null;
    readonly at: Date;
  }[];
}

export async function neutralDays(context: Context, live: LiveSpace): Promise<NeutralDays | RefusalReply> {
  const answer = await context.call(endpoints.neutrals.days, { params: { space: live.id } });
  if (isRefusal(answer)) return answer;
  return { days: answer.days, closingNotes: [] };
}
