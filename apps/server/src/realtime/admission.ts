import type { Sessions } from '../auth/sessions.ts';
import type { Socket } from './socket.ts';

/**
 * The door. A handshake is noted down under its session's id before the database is asked, and claimed in the very step
 * that puts the socket into its rooms: a session that ends in between takes the note away, so there is no moment in
 * which a revocation finds neither the note nor the room.
 */
export function createAdmission({ idOf, validate }: Pick<Sessions, 'idOf' | 'validate'>) {
  const underWay = new Map<Socket, string>();

  return {
    async check(socket: Socket): Promise<boolean> {
      const sessionId = idOf(socket.handshake.headers.cookie);
      if (!sessionId) return false;
      underWay.set(socket, sessionId);
      socket.conn.once('close', () => underWay.delete(socket));
      // Hung up on, a browser tries again by itself; told no, it would think it was signed out.
      const session = await validate(sessionId).catch(() => socket.conn.close());
      if (!session) underWay.delete(socket);
      else socket.data.actor = { accountId: session.accountId, sessionId };
      return underWay.has(socket);
    },
    /** @returns whether the handshake may become a connection. */
    claim: (socket: Socket): boolean => underWay.delete(socket),
    revoke(sessionId: string): void {
      for (const [socket, id] of underWay) if (id === sessionId) underWay.delete(socket);
    },
  };
}
