import { DatabaseFailure } from '@footbridge/db';

/**
 * What of an error may be written down: its class and code, and where in our code it arose. Never its message: drivers
 * and parsers put there what they were given, which may be what a person wrote.
 */
export function describeError(error: unknown): { type: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { type: typeof error };
  const type = error.constructor.name;
  if (error instanceof DatabaseFailure) return { type, code: error.message, at: framesOf(error) };
  const code =
    'code' in error && /^[A-Z0-9_]{2,60}$/.test(String(error.code)) ? String(error.code) : undefined;
  return { type, ...(code && { code }), at: framesOf(error) };
}

/** The stack's frames alone: its head repeats the message, which may have many lines. */
function framesOf({ stack = '', message }: Error): string[] {
  const afterMessage = stack.slice(stack.indexOf(message) + message.length);
  return afterMessage
    .split('\n')
    .filter((line) => /^\s+at \S/.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
}
