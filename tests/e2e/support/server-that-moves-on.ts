import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/** Footbridge as people start it, in a process whose clock is ahead by as many milliseconds as it is told. */
let ahead = 0;
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given: [] | [number | string | Date]) {
    super(given.length > 0 ? given[0]! : Real.now() + ahead);
  }

  static override now(): number {
    return Real.now() + ahead;
  }
} as DateConstructor;
// The header that tells it is made below what was replaced here.
subscribe('http.server.request.start', (told) => {
  const { response } = told as { response: ServerResponse };
  response.setHeader('date', new Date().toUTCString());
});
process.on('message', (milliseconds: number) => (ahead = milliseconds));
process.on('disconnect', () => process.exit());
await import('../server.ts');
