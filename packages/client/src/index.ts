export { SignedOut } from './context.ts';
export { createFootbridge, type FootbridgeOptions } from './createFootbridge.ts';
export * from './export/ExportFile.ts';
export type { LocalStore } from './local/LocalStore.ts';
export { wordsOn } from './pages/PageContent.ts';
export { memoryStore } from './local/memory.ts';
export * from './types.ts';
export { cookieJar, type CookieJar } from './wire/cookies.ts';
export { piece, Unreachable } from './wire/piece.ts';
