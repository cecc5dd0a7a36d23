import { ConfigError } from './config-error.ts';

/** Why the service did not start, for whoever typed the command. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by a Footbridge that runs already. Choose another: PORT=${Number(port) + 1} npx -y pnpm@12.21.0 start`;
  if (code === 'EACCES' && port)
    return `Port ${port} needs rights this user does not have. Choose one above 1023.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'Nothing answers at DATABASE_URL.';
  return error instanceof Error
    ? `Footbridge could not start: ${error.stack}`
    : 'Footbridge could not start.';
}
