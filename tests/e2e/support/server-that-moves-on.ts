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
process.on('message', (milliseconds: number) => (ahead = milliseconds));
process.on('disconnect', () => process.exit());
await import('../server.ts');
