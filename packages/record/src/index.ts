export * from './act.ts';
export * from './base64url.ts';
export * from './canonical.ts';
export * from './History.ts';
export * from './sign.ts';
export * from './verifyHistory.ts';
