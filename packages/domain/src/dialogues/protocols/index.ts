import type { ProtocolName } from '../names.ts';
import type { Protocol } from '../protocol.ts';
import { floor } from './floor.ts';
import { iStatement } from './i-statement.ts';
import { mediation } from './mediation.ts';
import { mirror } from './mirror.ts';
import { understandFirst } from './understand-first.ts';

/** Every way of talking, by the name it has on the wire. On screen they have plain names and their sources are credited apart. */
export const protocols = {
  floor,
  mirror,
  understand_first: understandFirst,
  mediation,
  i_statement: iStatement,
} as const satisfies Record<ProtocolName, Protocol>;
