import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

export interface WireTap {
  /** What to connect to instead of the server. */
  readonly origin: string;
  /** Everything that went either way so far: HTTP as it is, websocket frames unmasked. */
  readonly heard: () => string;
  readonly close: () => void;
}

/** Passes everything on to a server and remembers all of it. */
export async function tapWire(target: string): Promise<WireTap> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const conversations: { up: Buffer[]; down: Buffer[] }[] = [];
  const tap = createServer((client) => {
    const server = connect(Number(port), hostname);
    const heard = { up: [] as Buffer[], down: [] as Buffer[] };
    conversations.push(heard);
    client.on('data', (chunk: Buffer) => heard.up.push(chunk)).pipe(server);
    server.on('data', (chunk: Buffer) => heard.down.push(chunk)).pipe(client);
    for (const [end, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(end);
      end.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
  }).listen(0);
  await once(tap, 'listening');
  return {
    origin: `http://localhost:${(tap.address() as { port: number }).port}`,
    heard: () =>
      conversations
        .flatMap(({ up, down }) => [unmask(Buffer.concat(up)), Buffer.concat(down).toString('latin1')])
        .join('\n'),
    close: () => {
      for (const socket of sockets) socket.destroy();
      tap.close();
    },
  };
}

const headEnd = '\r\n\r\n';

/** What a browser sends over a websocket is masked (RFC 6455, section 5.3): no text could be found in it. */
function unmask(sent: Buffer): string {
  const bodyStart = sent.indexOf(headEnd) + headEnd.length;
  const head = sent.subarray(0, bodyStart).toString('latin1');
  if (!/^upgrade: websocket/im.test(head)) return sent.toString('latin1');
  const texts = [head];
  for (let at = bodyStart; at + 6 <= sent.length;) {
    const short = sent.readUInt8(at + 1) & 0x7f;
    const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
    const length =
      extra === 2 ? sent.readUInt16BE(at + 2) : extra === 8 ? Number(sent.readBigUInt64BE(at + 2)) : short;
    const start = at + 2 + extra + 4;
    const mask = sent.subarray(start - 4, start);
    const payload = sent.subarray(start, start + length);
    texts.push(Buffer.from(payload.map((byte, i) => byte ^ (mask[i % 4] ?? 0))).toString('latin1'));
    at = start + length;
  }
  return texts.join('\n');
}
