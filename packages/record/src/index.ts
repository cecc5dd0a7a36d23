export * from './act.ts';
export * from './base64url.ts';
export * from './canonical.ts';
export * from './history.ts';
export * from './sign.ts';
export * from './verify-history.ts';
