import { createServer } from 'node:http';
import postgres from 'postgres';
import { Server } from 'socket.io';
import { reportTo } from '../support/server-process/report.ts';

/** The yardstick: a chat as its tutorial shows it, with one INSERT for each message. No accounts, no rules, no feed. */

export interface BarePlan {
  readonly url: string;
  readonly port: number;
}

const { url, port } = JSON.parse(process.argv[2] ?? '') as BarePlan;
const sql = postgres(url, { max: 10, onnotice: () => {} });
await sql`create table if not exists bare_message (id uuid primary key, room text not null, text text not null)`;

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  const room = String(socket.handshake.query.room);
  void socket.join(room);
  socket.on(
    'message',
    async ({ id, text }: { id: string; text: string }, acknowledge: (kept: object) => void) => {
      await sql`insert into bare_message (id, room, text) values (${id}, ${room}, ${text})`;
      io.to(room).emit('message', { id, text });
      acknowledge({ id });
    },
  );
});
http.listen(port, '127.0.0.1', () => reportTo(process));
