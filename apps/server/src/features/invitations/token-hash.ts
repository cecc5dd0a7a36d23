import { createHash } from 'node:crypto';

/** All that is kept of a link's token: SHA-256 of its bytes, base64url. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');
