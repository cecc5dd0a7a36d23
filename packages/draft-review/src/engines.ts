import { Engine } from './engine/find.ts';
import { rules, type Kind } from './rules/index.ts';

const engines = new Map<Kind, Engine>();

/** Rules of a kind are made ready when it is first asked for. */
export function engineFor(kind: Kind): Engine {
  const known = engines.get(kind) ?? new Engine(rules[kind], kind === 'apology');
  engines.set(kind, known);
  return known;
}
