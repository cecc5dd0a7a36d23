/** Ways of talking, by the names they have on the wire. `protocols/` says what each is; that is fetched when it is needed. */
export const protocolNames = ['floor', 'mirror', 'understand_first', 'mediation', 'i_statement'] as const;
export type ProtocolName = (typeof protocolNames)[number];
