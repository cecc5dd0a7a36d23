import { DrizzleQueryError } from 'drizzle-orm/errors';
import postgres from 'postgres';

/**
 * What is left of a database error once everything private is taken out: drivers put parameters into messages, and
 * PostgreSQL puts values into details. Nothing here can hold what a person wrote.
 */
export class DatabaseFailure extends Error {
  /** SQLSTATE, or the driver's own code such as `CONNECTION_CLOSED`. */
  readonly code: string;
  readonly constraint: string | undefined;

  constructor(code: string, constraint?: string) {
    super(constraint ? `${code} on ${constraint}` : code);
    this.name = 'DatabaseFailure';
    this.code = code;
    this.constraint = constraint;
  }
}

export const connectionLost = () => new DatabaseFailure('CONNECTION_LOST');

/** Any error on its way out of a transaction; those that are not the database's pass unchanged. */
export function withoutParameters(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (cause instanceof DatabaseFailure) return cause;
  if (cause instanceof postgres.PostgresError) return new DatabaseFailure(cause.code, cause.constraint_name);
  if (cause instanceof Error && 'query' in cause) return new DatabaseFailure(codeOf(cause));
  return error instanceof DrizzleQueryError ? new DatabaseFailure('UNKNOWN') : error;
}

const codeOf = (error: Error) => ('code' in error ? String(error.code) : 'UNKNOWN');
