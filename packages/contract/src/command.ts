import type { Act } from '@footbridge/domain';
import type { z } from 'zod';

/** One act sent over the socket, acknowledged with its reply or a refusal. The act's name is the event's name. */
export interface Command<
  Input extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Name extends Act = Act,
> {
  readonly act: Name;
  readonly summary: string;
  readonly input: Input;
  readonly reply: Reply;
}

export const command = <Input extends z.ZodType, Reply extends z.ZodType, Name extends Act>(
  definition: Command<Input, Reply, Name>,
) => definition;

export type InputOf<C extends Command> = z.input<C['input']>;
